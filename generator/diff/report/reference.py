"""Every rule for the reader: what it is about, an example, and what it weighs by the law."""

from __future__ import annotations

from collections.abc import Iterator

from ..changes import Direction, Layer
from ..rules import RULES, Rule, Where


def rules_as_data() -> list[dict[str, object]]:
    """The rules as plain data."""
    return [
        {
            "rule": rule.id,
            "layer": _layer(rule).value,
            "says": rule.says,
            "effect": {direction.value: rule.effect_in(direction).value for direction in Direction},
            "impact": {direction.value: rule.impact_in(direction).word for direction in Direction},
            "where": rule.where.value,
            "before": rule.before,
            "after": rule.after,
            "hint": rule.hint,
        }
        for rule in RULES
    ]


def rules_as_lines() -> Iterator[str]:
    """The rules for a terminal."""
    for rule in RULES:
        yield f"{rule.id} ({_layer(rule)}): {_impacts(rule)}"
        yield f"  {_says(rule)}"
        yield f"  before: {rule.before or '-'}"
        yield f"  after:  {rule.after or '-'}"


def rules_as_markdown() -> str:
    """The rules as a page of documentation."""
    lines = ["# Rules of `oarlock diff`", ""]
    for layer in Layer:
        lines += [f"## {'On the wire' if layer is Layer.WIRE else 'In Python'}", ""]
        for rule in RULES:
            if _layer(rule) is layer:
                lines += [f"### `{rule.id}`", "", f"{_says(rule)}: {_impacts(rule)}.", ""]
                lines += ["```", *(f"before  {rule.before}", f"after   {rule.after}"), "```", ""]
                lines += [f"What to do: {rule.hint}.", ""]
    return "\n".join(lines).rstrip() + "\n"


def _layer(rule: Rule) -> Layer:
    return Layer.SDK if rule.where is Where.SDK else Layer.WIRE


def _impacts(rule: Rule) -> str:
    asked, given = (rule.impact_in(direction).word for direction in Direction)
    return asked if asked == given else f"{asked} in requests, {given} in answers"


def _says(rule: Rule) -> str:
    """The sentence with words in place of what is put in."""
    told = rule.says.replace("{subject}", "a place").replace("{name}", "an extension")
    return told.replace("{before}", "what was").replace("{after}", "what is")

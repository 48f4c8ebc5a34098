"""Every rule for the reader: what it is about, an example, and what it weighs by the law."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from ..changes import Direction, Layer
from ..law import Effect, weigh
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
    lines = ["# Rules of `oarlock diff`", "", *_INTRODUCTION, "", *_law(), ""]
    for layer in Layer:
        lines += [f"## {'On the wire' if layer is Layer.WIRE else 'In Python'}", ""]
        for rule in RULES:
            if _layer(rule) is layer:
                lines += [f"### `{rule.id}`", "", f"{_template(rule)}: **{_impacts(rule)}**.", ""]
                lines += ["```", *(f"before  {rule.before}", f"after   {rule.after}"), "```", ""]
                lines += [f"What to do: {rule.hint}.", ""]
    return "\n".join(lines).rstrip() + "\n"


_INTRODUCTION = (
    "Each change that `oarlock diff` tells of is found by one of these rules. A rule says what the change does to the",
    "values that are allowed; the law says what that breaks, and for whom. An example shows the least that it takes.",
    "",
    "The table `diff-impacts` of the config gives a rule another impact, as in `enum-value-added = 'breaking'`; `off`",
    "turns it off. A change that was agreed on is listed in the file that `diff-ignore` or `--ignore` names.",
    "",
    "## The law",
    "",
    "What a request may hold is the server's to take, what an answer may hold is the client's.",
)


def _law() -> Iterator[str]:
    """The law as a table: what a change does, and what that breaks in either direction."""
    yield "| A change that | in requests | in answers |"
    yield "|---|---|---|"
    for effect, words in _EFFECTS.items():
        impacts = " | ".join(weigh(effect, direction).word for direction in Direction)
        yield f"| {words} | {impacts} |"


_EFFECTS = {
    Effect.NARROWS: "allows less",
    Effect.WIDENS: "allows more",
    Effect.INCOMPARABLE: "allows something else",
    Effect.UNKNOWN: "may do either",
    Effect.HINTS: "adds values of a kind that clients are told to expect",
    Effect.NONE: "changes no value",
    Effect.BREACHES: "breaks a promise",
}


def _layer(rule: Rule) -> Layer:
    return Layer.SDK if rule.where is Where.SDK else Layer.WIRE


def _impacts(rule: Rule) -> str:
    asked, given = (rule.impact_in(direction).word for direction in Direction)
    return asked if asked == given else f"{asked} in requests, {given} in answers"


def _template(rule: Rule) -> str:
    """The sentence with what is put in as code."""
    names = ("subject", "name", "before", "after")
    return reduce(lambda told, name: told.replace(f"{{{name}}}", f"`{name}`"), names, rule.says)


def _says(rule: Rule) -> str:
    """The sentence with words in place of what is put in."""
    told = rule.says.replace("{subject}", "a place").replace("{name}", "an extension")
    return told.replace("{before}", "what was").replace("{after}", "what is")

"""The overlay that mends what can be mended without a person: limits, defaults and values told in prose, some examples.

Fix(#/paths/~1runs/get/parameters/0/schema, maximum: 100)   ->   target: $.paths['/runs'].get..., update: maximum: 100
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..encode import data, json_text
from ..load.jsonpath import MAX_LENGTH
from ..load.tree import Raw, RawObject
from ..text import SpecText
from .facts import Finding, Fix

TITLE = "What the text tells, in the schemas"
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_ALL = SpecText("")
_LONE = (("examples", "0"), ("examples", "example", "value"))
"""What the author calls `example`, as the newer form has it in a schema, and in a parameter or media type."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A finding that an overlay mends, and how: each fix with the JSONPath of what it is for."""

    finding: Finding
    fixes: tuple[tuple[str, Fix], ...]


def corrections_of(findings: Iterable[Finding], tree: Raw) -> tuple[Correction, ...]:
    """What can be mended of a description whose tree is as its author wrote it, each place once."""
    found: dict[tuple[str, ...], Correction] = {}
    for finding in findings:
        fixes = tuple((path, fix) for fix in finding.fixes if (path := _path(tree, fix)) is not None)
        if fixes and len(fixes) == len(finding.fixes):
            keys = tuple(f"{path} {data(name)}" for path, fix in fixes for name, _ in fix.members or ((_ALL, None),))
            found.setdefault(keys, Correction(finding, fixes))
    return tuple(found.values())


def overlay_text(corrections: Iterable[Correction], extends: SpecText) -> str:
    """The overlay as YAML."""
    head = [
        "overlay: 1.0.0",
        "info:",
        f"  title: {TITLE}",
        "  version: 1.0.0",
        f"extends: {json_text(extends)}",
        "actions:",
    ]
    return "\n".join([*head, *_actions(corrections)]) + "\n"


def _actions(corrections: Iterable[Correction]) -> Iterator[str]:
    """Updates in the order of the text, then removals from its end, so that the indices of earlier items hold."""
    placed = [(path, fix, correction.finding) for correction in corrections for path, fix in correction.fixes]
    updates = [each for each in placed if each[1].members]
    removals = [each for each in reversed(placed) if not each[1].members]
    for path, fix, finding in (*updates, *removals):
        yield f"  - target: {json_text(SpecText(path))}"
        yield f"    description: {json_text(SpecText(finding.message))}"
        yield "    update:" if fix.members else "    remove: true"
        yield from (f"      {_key(name)}: {json_text(value, None)}" for name, value in fix.members)


def _key(name: SpecText) -> str:
    return data(name) if name.matches(_PLAIN) else json_text(name)


def _path(tree: Raw, fix: Fix) -> str | None:
    """The JSONPath of what a fix is for; None where the author's file has nothing there that could take it.

    Another file has its own tree, and what an older version of OpenAPI says elsewhere isn't at the place.
    """
    file, _, fragment = data(fix.place).partition("#")
    path, found = "$", tree
    steps = [step.replace("~1", "/").replace("~0", "~") for step in fragment.split("/")[1:]]
    while steps:
        lone = next((form for form in _LONE if tuple(steps[: len(form)]) == form), None)
        if isinstance(found, RawObject) and steps[0] in found:
            path, found, steps = f"{path}{_member(steps[0])}", found[steps[0]], steps[1:]
        elif isinstance(found, RawObject) and "example" in found and lone:
            path, found, steps = f"{path}.example", found["example"], steps[len(lone) :]
        elif isinstance(found, list) and steps[0].isdecimal() and int(steps[0]) < len(found):
            path, found, steps = f"{path}[{steps[0]}]", found[int(steps[0])], steps[1:]
        else:
            return None
    fitting = _takes(found, fix) if fix.members else path != "$"
    return path if fitting and not file and len(path) <= MAX_LENGTH else None


def _takes(found: Raw, fix: Fix) -> bool:
    return isinstance(found, RawObject) and all((name in found) is fix.replaces for name, _ in fix.members)


def _member(step: str) -> str:
    escaped = step.replace("\\", "\\\\").replace("'", "\\'")
    return f".{step}" if _PLAIN.fullmatch(step) else f"['{escaped}']"

"""What does the user think of it: rules that weigh more or less here, and changes that are agreed on?

- rule: operation-removed            any rule, if left out; `*` stands for anything
  operation: GET /pets/*
  subject: "*Pet.name*"
  reason: the app has stopped calling it
  until: 2031-12-31                  forever, if left out
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

from ..diagnostics import Diagnostics, Location, Unusable
from ..encode import data, show
from ..load import Kind, Node
from ..load.node import File
from ..load.parse import load_tree
from ..load.source import load_source
from ..text import SpecText
from .changes import Change, Comparison, Impact
from .rules import BY_ID

_IMPACTS: Mapping[str, Impact] = {
    "breaking": Impact.BREAKING,
    "warning": Impact.WARNING,
    "compatible": Impact.COMPATIBLE,
    "off": Impact.NONE,
}
_MEMBERS = ("rule", "operation", "subject", "reason", "until")


@dataclass(frozen=True, slots=True)
class Agreed:
    """Changes that are agreed on, for a reason, until a day."""

    rule: str
    operation: str
    subject: str
    location: Location

    def covers(self, change: Change) -> bool:
        """Whether a change is meant: by its rule, by every operation that it reaches, by what it is about."""
        operations = change.operations or ("",)
        return (
            fnmatchcase(change.rule, self.rule)
            and all(fnmatchcase(operation, self.operation) for operation in operations)
            and any(fnmatchcase(told, self.subject) for told in (change.subject, *change.symbols))
        )


@dataclass(frozen=True, slots=True)
class Policy:
    """Impacts by rule, and what is agreed on."""

    impacts: Mapping[str, str] = field(default_factory=dict)
    agreed: tuple[Agreed, ...] = ()


def apply(policy: Policy, comparison: Comparison) -> Comparison:
    """The comparison as the user sees it: weighed by their rules, without what they have agreed on."""
    weighed = (_weighed(change, policy) for change in comparison.changes)
    kept = (change for change in weighed if change and not any(item.covers(change) for item in policy.agreed))
    return replace(comparison, changes=tuple(sorted(kept, key=lambda change: -change.impact)))


def _weighed(change: Change, policy: Policy) -> Change | None:
    if change.rule not in policy.impacts:
        return change
    impact = _IMPACTS[policy.impacts[change.rule]]
    return replace(change, impact=impact, bump=BY_ID[change.rule].bump(impact)) if impact else None


def read_policy(impacts: Mapping[str, str], ignore: Path | None, today: date, diagnostics: Diagnostics) -> Policy:
    """The policy of a config and an ignore file. Raises `Unusable`, after reporting why, for what can't be meant."""
    for id in impacts:
        if id not in BY_ID:
            hint = "`oarlock diff --rules` lists them"
            diagnostics.error("diff-rule", f"there is no rule `{show(SpecText(id))}`", None, hint)
    agreed = tuple(_read(ignore, today, diagnostics)) if ignore else ()
    if diagnostics.failed:
        raise Unusable
    return Policy(impacts, agreed)


def _read(path: Path, today: date, diagnostics: Diagnostics) -> Iterator[Agreed]:
    source = load_source(path, diagnostics)
    tree = load_tree(source, diagnostics).root
    root = Node(tree, File(source, tree))
    if root.kind is not Kind.ARRAY:
        diagnostics.error("diff-ignore", "this is no list", root.location, _HINT)
    for item in root.items():
        yield from _read_one(item, today, diagnostics)


_HINT = "write entries such as `- {rule: operation-removed, operation: GET /pets, reason: agreed, until: 2031-12-31}`"


def _read_one(item: Node, today: date, diagnostics: Diagnostics) -> Iterator[Agreed]:
    told = {data(name): node for name, node in item.members()}
    unknown = next((name for name in told if name not in _MEMBERS), None)
    if unknown is not None or not _text(told, "reason", ""):
        message = f"there is no member `{show(SpecText(unknown))}`" if unknown else "no reason is given"
        diagnostics.error("diff-ignore", message, item.location, _HINT)
        return
    until = _text(told, "until", "")
    day = _day(until) if until else None
    if until and day is None:
        diagnostics.error("diff-ignore", "`until` is no date", told["until"].location, "write it as 2031-12-31")
    elif day is not None and day < today:
        message = f"this was agreed until {day.isoformat()}, and counts no more"
        diagnostics.warning("diff-ignore-expired", message, item.location, "agree anew, or remove it")
    else:
        rule, operation, subject = (_text(told, name, "*") for name in ("rule", "operation", "subject"))
        yield Agreed(rule, operation, subject, item.location)


def _text(told: Mapping[str, Node], name: str, default: str) -> str:
    text = told[name].text() if name in told else None
    return data(text) if text is not None else default


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

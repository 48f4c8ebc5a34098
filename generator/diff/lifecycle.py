"""What was promised about the future: until when is something there, and how stable is it?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from ..encode import data
from ..load import Node
from ..text import SpecText
from .findings import Finding, Found
from .layers import is_set

LEVELS = ("draft", "alpha", "beta", "stable")
_UNSTABLE = ("draft", "alpha")


@dataclass(frozen=True, slots=True)
class Calendar:
    """Promises are held against the day of the comparison; what goes has to be told so many `days` ahead."""

    today: date
    days: int = 0

    def is_ahead(self, node: Node) -> bool:
        """Whether something was promised to be there longer, or it can't be told until when."""
        stated = sunset_of(node)
        if stated is None:
            return self.days > 0
        day = read_day(stated)
        return day is None or day > self.today

    def compare(self, old: Node, new: Node) -> Iterator[Found]:
        """What changed about the day until which something is there."""
        before, after = sunset_of(old), sunset_of(new)
        if is_set(new, "deprecated") and not is_set(old, "deprecated") and self._is_soon(after):
            yield Finding("sunset-too-soon", old, new, None, after or SpecText("at any time"))
        if after is not None and read_day(after) is None and before != after:
            yield Finding("sunset-unreadable", old, new, before, after)
        elif before != after and is_set(old, "deprecated") and is_set(new, "deprecated"):
            yield from self._moved(old, new, before, after)

    def _is_soon(self, sunset: SpecText | None) -> bool:
        """Whether a sunset leaves less time than there has to be; without one there is none."""
        day = read_day(sunset) if sunset is not None else None
        if day is None:
            return sunset is None and self.days > 0
        return (day - self.today).days < self.days

    def _moved(self, old: Node, new: Node, before: SpecText | None, after: SpecText | None) -> Iterator[Found]:
        was = read_day(before) if before is not None else None
        is_now = read_day(after) if after is not None else None
        if before is None:
            yield Finding("sunset-added", old, new, None, after)
        elif is_now is None:
            yield Finding("sunset-removed", old, new, before, None)
        elif was is not None and is_now < was:
            yield Finding("sunset-moved-earlier", old, new, before, after)
        else:
            yield Finding("sunset-moved-later", old, new, before, after)


def sunset_of(node: Node) -> SpecText | None:
    """The day until which something is there, as it is written."""
    stated = node.get("x-sunset")
    return (stated.text() or SpecText("?")) if stated is not None else None


def read_day(text: SpecText) -> date | None:
    """The day that a date or a moment of RFC 3339 says; None for anything else."""
    raw = data(text)
    try:
        return date.fromisoformat(raw)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(raw).date()
    except ValueError:
        return None


def compare_stability(old: Node, new: Node) -> Iterator[Found]:
    """What changed about how stable an operation is said to be."""
    before, after = _level(old), _level(new)
    if before == after:
        return
    if after is not None and after not in LEVELS:
        yield Finding("stability-unreadable", old, new, before, after)
        return
    if before is not None and before not in LEVELS:
        return
    ranks = _rank(before), _rank(after)
    if ranks[0] != ranks[1]:
        rule = "stability-decreased" if ranks[1] < ranks[0] else "stability-increased"
        yield Finding(rule, old, new, before or SpecText("stable"), after or SpecText("stable"))


def _level(node: Node) -> SpecText | None:
    stated = node.get("x-stability-level")
    return (stated.text() or SpecText("?")) if stated is not None else None


def _rank(level: SpecText | None) -> int:
    return LEVELS.index(data(level)) if level is not None else len(LEVELS) - 1


def is_unstable(node: Node) -> bool:
    """Whether an operation is said to be a draft or alpha."""
    level = _level(node)
    return level is not None and data(level) in _UNSTABLE

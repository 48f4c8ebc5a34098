"""Merging three texts line by line: `base` is what both sides come from.

    base  a b c      ours  a B c      theirs  a b c d      ->      a B c d

Where both sides change the same lines, or lines that touch, both stand in the result between git's markers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

OURS, BETWEEN, THEIRS = "<<<<<<< edited here\n", "=======\n", ">>>>>>> generated anew\n"


@dataclass(frozen=True, slots=True)
class Part:
    """Some lines of a result, and whether they are a conflict."""

    lines: tuple[str, ...]
    conflict: bool = False


def lines_of(text: str) -> list[str]:
    """The lines of a text with their ends, of which Python knows no other."""
    *lines, rest = text.split("\n")
    return [*(f"{line}\n" for line in lines), *([rest] if rest else [])]


def merge_lines(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Part:
    """The merged lines, with markers around each conflict."""
    parts = list(_parts(base, ours, theirs))
    return Part(tuple(line for part in parts for line in part.lines), any(part.conflict for part in parts))


def conflict(ours: Sequence[str], theirs: Sequence[str]) -> Part:
    """Both sides, as git shows them."""
    return Part((OURS, *_ended(ours), BETWEEN, *_ended(theirs), THEIRS), conflict=True)


def _ended(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, of which the last may be that of a file and have no end."""
    return (*lines[:-1], lines[-1].removesuffix("\n") + "\n") if lines else ()


@dataclass(frozen=True, slots=True)
class _Change:
    """Lines of the base, from `start` up to `end`, that one side has otherwise, from `low` up to `high`."""

    start: int
    end: int
    low: int
    high: int


_Region = tuple[list[_Change], list[_Change]]
"""Changes of our side and of theirs that touch each other."""


def _changes(base: Sequence[str], side: Sequence[str]) -> list[_Change]:
    matcher = SequenceMatcher(None, base, side, autojunk=False)
    return [_Change(start, end, low, high) for tag, start, end, low, high in matcher.get_opcodes() if tag != "equal"]


def _parts(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Part]:
    at = 0
    for region in _regions(_changes(base, ours), _changes(base, theirs)):
        start = min(change.start for changes in region for change in changes)
        end = max(change.end for changes in region for change in changes)
        yield Part(tuple(base[at:start]))
        before = tuple(base[start:end])
        mine, other = (_side(before, start, side, into) for side, into in zip((ours, theirs), region, strict=True))
        yield _settled(before, mine, other)
        at = end
    yield Part(tuple(base[at:]))


def _regions(ours: list[_Change], theirs: list[_Change]) -> Iterator[_Region]:
    """The changes of both sides in their order, those together that touch."""
    region: _Region = ([], [])
    end = -1
    sides = [*((change, 0) for change in ours), *((change, 1) for change in theirs)]
    for change, side in sorted(sides, key=lambda found: (found[0].start, found[0].end)):
        if change.start > end and any(region):
            yield region
            region = ([], [])
        region[side].append(change)
        end = max(end, change.end)
    if any(region):
        yield region


def _side(before: tuple[str, ...], start: int, side: Sequence[str], changes: list[_Change]) -> tuple[str, ...]:
    """What one side has in place of the lines of the base that begin at `start`."""
    if not changes:
        return before
    low = changes[0].low - (changes[0].start - start)
    high = changes[-1].high + (start + len(before) - changes[-1].end)
    return tuple(side[low:high])


def _settled(base: tuple[str, ...], ours: tuple[str, ...], theirs: tuple[str, ...]) -> Part:
    if ours in (base, theirs):
        return Part(theirs)
    return Part(ours) if theirs == base else conflict(ours, theirs)

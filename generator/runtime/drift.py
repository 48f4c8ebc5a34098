"""What servers send that the description doesn't say, in the words of users.

{"id": "r", "status": "paused"} for Run   ->   Drift("unknown-value", "Run.status", "/status", ...)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from .notes import Kind, Note

if TYPE_CHECKING:
    from .audit import Finding

_SHOWN = 10
_ARTICLES = {"null": "", **dict.fromkeys(("array", "object", "integer"), "an ")}


@dataclass(frozen=True, slots=True)
class Drift:
    """Something that an answer holds, or lacks, against its description.

    `place` is where the description says otherwise (`Run.status`), `pointer` where the answer does: a JSON Pointer into
    the body, or into the data of an event. A message quotes a value, cut short, only where one of a few was expected.
    """

    kind: Kind
    place: str
    pointer: str
    message: str
    operation: str = ""
    """The method and path template of the request: `GET /threads/{thread_id}/runs`."""

    def __str__(self) -> str:
        return f"{self.pointer or '/'}: {self.message} ({self.place})"


DriftObserver: TypeAlias = Callable[[Drift], object]


class DriftError(ValueError):
    """Data aren't of the type that they are described as."""

    def __init__(self, drifts: Sequence[Drift]) -> None:
        more = f"; and {len(drifts) - _SHOWN} more" if len(drifts) > _SHOWN else ""
        super().__init__("; ".join(map(str, drifts[:_SHOWN])) + more)
        self.drifts = tuple(drifts)


@dataclass(frozen=True, slots=True)
class DriftCount:
    """A drift as it was first seen, and how often it was."""

    first: Drift
    count: int


@dataclass(frozen=True, slots=True)
class DriftReport:
    """All drift that a client and its copies have seen, the most frequent first; `print` it to read it."""

    counts: tuple[DriftCount, ...] = ()
    more: int = 0
    """How often something drifted that isn't listed, as there was too much to list."""

    def __iter__(self) -> Iterator[DriftCount]:
        return iter(self.counts)

    def __len__(self) -> int:
        return len(self.counts)

    def __bool__(self) -> bool:
        return bool(self.counts) or self.more > 0

    def __str__(self) -> str:
        lines = [f"{one.count:>8} × {one.first.operation}: {one.first}" for one in self.counts]
        lines += [f"{self.more:>8} × more"] * (self.more > 0)
        return "\n".join(lines) or "Nothing has drifted."


def breaking(note: Note) -> bool:
    """Say whether the data aren't of their type; a field more is no such matter, as descriptions leave room for it."""
    return note[0] != "unknown-field"


def drift_of(finding: Finding, operation: str = "") -> Drift:
    """Put a finding into words."""
    kind, place, told = finding.note
    match kind:
        case "unknown-field":
            return Drift(kind, place, finding.pointer, "a field that the description doesn't name", operation)
        case "missing-field":
            return Drift(kind, place, finding.pointer, "a required field is missing", operation)
        case "unknown-value":
            return Drift(kind, place, finding.pointer, f"{told!r} is none of the listed values", operation)
        case "unknown-variant":
            return Drift(kind, place, finding.pointer, f"{told!r} names no known variant", operation)
        case "incomplete-list":
            return Drift(kind, place, finding.pointer, finding.wanted, operation)
        case _:
            message = f"{_ARTICLES.get(told, 'a ')}{told} in place of {finding.wanted}"
            return Drift("wrong-type", place, finding.pointer, message, operation)

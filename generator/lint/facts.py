"""What a lint finds: places with something to say of each, and how much of a description is as one would have it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..diagnostics import Location
from ..text import Pointer, SpecText, Value


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that mends a finding: members merged into the object at `place`, or, without any, its removal."""

    place: Pointer
    members: tuple[tuple[SpecText, Value], ...] = ()
    replaces: bool = False
    """Whether members of the same names stand there already."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a rule isn't kept; `message` is one printable line."""

    rule: str
    message: str
    location: Location
    fixes: tuple[Fix, ...] = ()
    """What mends it for certain; nothing where that takes a person."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the parts of a kind are as one would have them."""

    of: str
    done: int
    all: int


@dataclass(slots=True)
class Count:
    """A share that is still being counted."""

    done: int = 0
    all: int = 0

    def add(self, is_done: bool) -> None:
        """Counts one part."""
        self.all += 1
        self.done += is_done


@dataclass(slots=True)
class Counts:
    """Counts by what they are of."""

    by_name: dict[str, Count] = field(default_factory=dict)

    def add(self, name: str, is_done: bool) -> None:
        """Counts one part under a name."""
        self.by_name.setdefault(name, Count()).add(is_done)

    def shares(self) -> tuple[Share, ...]:
        """What has been counted."""
        return tuple(Share(name, count.done, count.all) for name, count in self.by_name.items())


@dataclass(frozen=True, slots=True)
class Report:
    """All findings in the order of the text, and how much of the description is described and shown."""

    findings: tuple[Finding, ...]
    shares: tuple[Share, ...]

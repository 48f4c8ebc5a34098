"""The words of a diff: what changed, how much that matters on each layer, and what version it makes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from ..diagnostics import Location
from ..text import Pointer, Value


class Layer(StrEnum):
    """Whose contract a change is of: what goes over the wire, or what Python code is written against."""

    WIRE = "wire"
    SDK = "sdk"


class Direction(StrEnum):
    """Which way a value goes, as the client sees it."""

    REQUEST = "request"
    RESPONSE = "response"

    @property
    def other(self) -> Direction:
        """The other way."""
        return Direction.RESPONSE if self is Direction.REQUEST else Direction.REQUEST


class Impact(IntEnum):
    """What a change does to those who rely on how things were; the greater, the worse."""

    NONE = 0
    COMPATIBLE = 1
    WARNING = 2
    BREAKING = 3

    @property
    def word(self) -> str:
        """The impact as reports call it."""
        return self.name.lower()


class Verdict(StrEnum):
    """What two descriptions are to each other."""

    IDENTICAL = "identical"
    COMPATIBLE = "compatible"
    WARNING = "warning"
    BREAKING = "breaking"


class Bump(IntEnum):
    """The part of a version that has to rise."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3

    @property
    def word(self) -> str:
        """The bump as reports call it."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in one of the descriptions."""

    pointer: Pointer
    location: Location


@dataclass(frozen=True, slots=True)
class Change:
    """One cause: a rule that holds at one place, with every operation that it reaches.

    `subject` and `message` are printable lines. `installed` says what becomes of an SDK that was made from the old
    description and isn't made anew; `other` is the impact on the layer that the change isn't of.
    """

    rule: str
    layer: Layer
    impact: Impact
    bump: Bump
    message: str
    hint: str
    subject: str
    operations: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    directions: tuple[Direction, ...] = ()
    old: Place | None = None
    new: Place | None = None
    before: Value = None
    after: Value = None
    installed: Impact = Impact.COMPATIBLE
    other: Impact = Impact.NONE

    @property
    def place(self) -> Place | None:
        """Where to look: in the new description, or in the old one for what is gone."""
        return self.new or self.old


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a text: lines and columns from 1, in characters; the end is behind the last one."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Use:
    """A place in the user's code that a change touches; `symbol`, `message` and `hint` say it for this place."""

    file: str
    span: Span
    change: Change
    symbol: str
    message: str
    hint: str
    fixable: bool


@dataclass(frozen=True, slots=True)
class Judgement:
    """What changes amount to together."""

    verdict: Verdict
    bump: Bump


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that changed between two descriptions."""

    old_name: str
    new_name: str
    changes: tuple[Change, ...]
    uses: tuple[Use, ...] | None = None
    """Where the user's code meets changes; None where nobody asked."""

    def of(self, layer: Layer) -> tuple[Change, ...]:
        """The changes of one layer."""
        return tuple(change for change in self.changes if change.layer is layer)

    @property
    def wire(self) -> Judgement:
        """What a client that speaks the old contract meets."""
        return judged(self.of(Layer.WIRE))

    @property
    def sdk(self) -> Judgement:
        """What code that is written against the SDK meets."""
        return judged(self.of(Layer.SDK))

    @property
    def whole(self) -> Judgement:
        """Both together."""
        return judged(self.changes)


def judged(changes: Iterable[Change]) -> Judgement:
    """The verdict on some changes, and the bump that they ask for."""
    listed = list(changes)
    if not listed:
        return Judgement(Verdict.IDENTICAL, Bump.NONE)
    worst = max(Impact.COMPATIBLE, *(change.impact for change in listed))
    return Judgement(Verdict(worst.word), max(change.bump for change in listed))

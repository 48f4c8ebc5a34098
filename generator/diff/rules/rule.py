"""A rule: what kind of change it is about, what that does, and what to tell of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..changes import Bump, Direction, Impact
from ..law import Effect, weigh


class Where(StrEnum):
    """What the example of a rule is a piece of."""

    SCHEMA = "a schema"
    OPERATION = "an operation"
    DOCUMENT = "the description"
    SDK = "the SDK"


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of change. `says` is one sentence in which `{subject}`, `{before}` and `{after}` are put in.

    `effect` is what it does to the values that are allowed, `response` what it does where that is another thing for
    answers. `adds` marks what brings something new, `tolerated` what an SDK that is made already doesn't mind in an
    answer. A rule that isn't `excused` holds for what is readOnly, too: clients send back what they have read.
    `before` and `after` are an example in YAML: pieces of `where`.
    """

    id: str
    says: str
    effect: Effect
    hint: str
    before: str
    after: str
    where: Where = Where.SCHEMA
    response: Effect | None = None
    adds: bool = False
    tolerated: bool = False
    excused: bool = True

    def effect_in(self, direction: Direction) -> Effect:
        """What the change does to values that go in one direction."""
        return self.response if self.response is not None and direction is Direction.RESPONSE else self.effect

    def impact_in(self, direction: Direction) -> Impact:
        """The usual impact in one direction."""
        return weigh(self.effect_in(direction), direction)

    def bump(self, impact: Impact) -> Bump:
        """What version such a change makes."""
        if impact is Impact.BREAKING:
            return Bump.MAJOR
        return Bump.MINOR if impact is Impact.WARNING or self.adds else Bump.PATCH

"""What comparing two places finds: which rule holds, where, and what was there before and after."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

from ..load import Node
from ..text import Pointer, SpecText, Value
from .law import Effect, Guard


class Writing(Enum):
    """How values are written: so that a number can be told from a string, or not."""

    TYPED = auto()
    TEXT = auto()
    """As text without quotes: in an address or a header."""
    LOOSE = auto()
    """A document in which all values are text: a form, XML."""


NO_GUARDS: frozenset[Guard] = frozenset()


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that holds between two places, either of which may be missing.

    `effect` is set where it isn't the one that the rule usually has; `name` tells findings of one place apart. What is
    `scattered` is one cause wherever it stands: a status or a scope that all operations get at once.
    """

    rule: str
    old: Node | None
    new: Node | None
    before: Value = None
    after: Value = None
    name: SpecText | None = None
    effect: Effect | None = None
    guards: frozenset[Guard] = NO_GUARDS
    scattered: bool = False

    @property
    def cause(self) -> tuple[object, ...]:
        """What makes two findings one: the rule, the places, and what is different there."""
        places = () if self.scattered else (_pointer(self.old), _pointer(self.new))
        return self.rule, self.name, repr(self.before), repr(self.after), *places


@dataclass(frozen=True, slots=True)
class Step:
    """Two schemas that stand in the place of each other, to be compared in their turn.

    Under `not`, what narrows widens: such a step is `inverted`.
    """

    old: tuple[Node, ...]
    new: tuple[Node, ...]
    guards: frozenset[Guard] = NO_GUARDS
    inverted: bool = False
    written: Writing = Writing.TYPED


Found: TypeAlias = Finding | Step


def _pointer(node: Node | None) -> Pointer | None:
    return node.pointer if node else None

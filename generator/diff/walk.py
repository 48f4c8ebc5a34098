"""Compares schemas, and all that they lead to, each pair once: what is shared or refers to itself costs no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from ..load import Node
from ..text import Pointer
from .constraints import compare_constraints
from .findings import Finding, Found, Step, Writing
from .kinds import compare_kinds, compare_null, type_effect
from .law import Effect
from .lifecycle import Calendar
from .marks import compare_marks
from .objects import compare_objects
from .rules import BY_ID
from .schemas import Reader, Schema
from .subschemas import compare_subschemas
from .unchanged import Unchanged
from .unions import compare_unions, is_wrapped
from .values import compare_values

PairKey: TypeAlias = tuple[tuple[Pointer, ...], tuple[Pointer, ...], Writing]


@dataclass(frozen=True, slots=True)
class Walk:
    """The schemas of two descriptions, and what has been found of pairs of them."""

    left: Reader
    right: Reader
    unchanged: Unchanged
    calendar: Calendar
    _found: dict[PairKey, tuple[Found, ...]] = field(default_factory=dict)

    def compare(self, step: Step) -> tuple[Found, ...]:
        """What changed between two schemas themselves, and the steps to what they hold."""
        key = key_of(step)
        if key not in self._found:
            if self.unchanged.holds(step.old, step.new):
                self._found[key] = ()
            else:
                old, new = self.left.schema(step.old), self.right.schema(step.new)
                self._found[key] = tuple(self._compare(old, new, written=step.written))
        return self._found[key]

    def _compare(self, old: Schema, new: Schema, *, written: Writing) -> Iterable[Found]:
        if is_wrapped(old, new):
            yield from compare_null(old, new)
            yield from compare_unions(old, new, self.left, self.right, self.equivalent)
            return
        yield from compare_kinds(old, new, written=written)
        yield from compare_values(old, new)
        if type_effect(old, new, written=written) is Effect.INCOMPARABLE:
            return
        yield from compare_constraints(old, new)
        yield from _passed(compare_objects(old, new, self.left, self.right), written, Writing.LOOSE)
        yield from _passed(compare_subschemas(old, new), written, Writing.LOOSE, Writing.TEXT)
        yield from compare_unions(old, new, self.left, self.right, self.equivalent)
        yield from compare_marks(old, new)
        yield from self.calendar.compare(old.home, new.home)

    def equivalent(self, old: Node, new: Node) -> bool:
        """Whether two schemas allow the same values, but for null."""
        seen: set[PairKey] = set()
        work: list[Step] = [Step((old,), (new,))]
        while work:
            step = work.pop()
            if key_of(step) in seen:
                continue
            at_the_top = not seen
            seen.add(key_of(step))
            for found in self.compare(step):
                if isinstance(found, Step):
                    work.append(found)
                elif at_the_top and found.rule in _NULL:
                    continue
                elif (found.effect or BY_ID[found.rule].effect) is not Effect.NONE or _adds(found):
                    return False
        return True


_NULL = ("became-nullable", "became-not-nullable")


def _passed(found: Iterable[Found], written: Writing, *lasting: Writing) -> Iterator[Found]:
    """What was found, with steps to values that are written as what they stand in is, where that lasts."""
    for item in found:
        yield replace(item, written=written) if isinstance(item, Step) and written in lasting else item


def _adds(found: Finding) -> bool:
    return found.rule in ("optional-property-added", "optional-property-removed")


def key_of(step: Step) -> PairKey:
    """What tells a pair of schemas from others."""
    return tuple(node.pointer for node in step.old), tuple(node.pointer for node in step.new), step.written

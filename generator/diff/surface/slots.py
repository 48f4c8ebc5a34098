"""What became of a name that holds a value: an argument, a key, an attribute?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from ...diagnostics import Location
from ..changes import Direction
from ..law import Effect
from .facts import Slot
from .variance import Apart, Vocabulary, compare_annotations

Words = Mapping[Direction, Vocabulary]
"""What names mean in annotations of what is taken, and of what is given."""
SlotKey = TypeVar("SlotKey")
WIDEST = 160
"""Characters of an annotation that are shown."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A rule that holds for a name of the SDK."""

    rule: str
    symbol: str
    direction: Direction = Direction.REQUEST
    before: str = ""
    after: str = ""
    old: Location | None = None
    new: Location | None = None
    operations: tuple[str, ...] = ()


WORDS = {Effect.NARROWS: "narrowed", Effect.WIDENS: "widened", Effect.INCOMPARABLE: "changed"}
"""How rules about annotations call what became of the values."""


def compare_slots(
    old: Mapping[SlotKey, Slot],
    new: Mapping[SlotKey, Slot],
    told: Seen,
    words: Words,
    named: Callable[[str, Slot], str],
) -> Iterator[Seen]:
    """Compares arguments, or the keys of what is passed as one."""
    for key, slot in old.items():
        seen = replace(told, symbol=named(told.symbol, slot), old=slot.location or told.old, new=None)
        if key not in new:
            yield replace(seen, rule="argument-removed")
            continue
        other = new[key]
        seen = replace(seen, new=other.location or told.new)
        if slot.name != other.name:
            yield replace(seen, rule="argument-renamed", after=other.name)
        if slot.optional != other.optional:
            yield replace(seen, rule="argument-became-optional" if other.optional else "argument-became-required")
        if other.deprecated and not slot.deprecated:
            yield replace(seen, rule="argument-deprecated")
        yield from compare_annotated("argument", slot, other, seen, words)
    for key, slot in new.items():
        if key not in old:
            rule = "optional-argument-added" if slot.optional else "required-argument-added"
            place = slot.location or told.new
            yield replace(told, rule=rule, symbol=named(told.symbol, slot), new=place, old=None)


def compare_annotated(kind: str, old: Slot, new: Slot, seen: Seen, words: Words) -> Iterator[Seen]:
    """What became of an annotation, in the words for arguments, attributes or named types."""
    apart = compare_annotations(old.annotation, new.annotation, words[seen.direction])
    if apart is None:
        return
    if apart.is_of_literals:
        yield from _literals(apart, seen)
    elif kind == "attribute" and "None" in (*apart.gone, *apart.come) and len((*apart.gone, *apart.come)) == 1:
        yield replace(seen, rule="attribute-became-optional" if apart.come else "attribute-became-required")
    else:
        told = replace(seen, before=cut(_listed(apart.gone)), after=cut(_listed(apart.come)))
        yield replace(told, rule=f"{kind}-{WORDS[apart.effect]}")


def _listed(parts: tuple[str, ...]) -> str:
    """Members of a union as an annotation has them, but for literals, which are listed one by one."""
    return " | ".join(f"Literal[{part[1:]}]" if part.startswith("=") else part for part in parts)


def _literals(apart: Apart, seen: Seen) -> Iterator[Seen]:
    gone, come = (", ".join(part[1:] for part in parts) for parts in (apart.gone, apart.come))
    if gone:
        yield replace(seen, rule="literal-removed", before=cut(gone))
    if come:
        yield replace(seen, rule="literal-added", after=cut(come))


def cut(annotation: str) -> str:
    """An annotation as far as it is shown."""
    return annotation if len(annotation) <= WIDEST else f"{annotation[: WIDEST - 3]}..."

"""What became of the classes, their attributes and keys?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ...text import SpecText
from ..changes import Direction
from .facts import Class, Slot
from .pairs import Pairs
from .slots import Seen, Words, compare_annotated, compare_slots

_TAKEN, _GIVEN = Direction.REQUEST, Direction.RESPONSE


def compare_classes(pairs: Pairs, words: Words) -> Iterator[Seen]:
    """What changed for code that names classes, and what is in them."""
    for gone in pairs.removed_classes:
        yield Seen("class-removed", gone.name, before=gone.name, old=gone.location, operations=gone.operations)
    for come in pairs.added_classes:
        yield Seen("class-added", come.name, after=come.name, new=come.location, operations=come.operations)
    for old, new in pairs.classes:
        operations = tuple(sorted({*old.operations, *new.operations}))
        told = Seen("", new.name, _GIVEN, old=old.location, new=new.location, operations=operations)
        if old.name != new.name:
            yield replace(told, rule="class-renamed", symbol=old.name, before=old.name, after=new.name)
        if new.deprecated and not old.deprecated:
            yield replace(told, rule="class-deprecated", after=new.name)
        yield from _faces(old, new, told)
        yield from _inside(old, new, told, words)


def _faces(old: Class, new: Class, told: Seen) -> Iterator[Seen]:
    """A class that is taken no more, or given no more, loses the name that it has as such."""
    for direction, name in old.faces.items():
        if direction not in new.faces:
            yield replace(told, rule="class-removed", symbol=name, before=name)
    for direction, name in new.faces.items():
        if direction not in old.faces:
            yield replace(told, rule="class-added", symbol=name, after=name)


def _inside(old: Class, new: Class, told: Seen, words: Words) -> Iterator[Seen]:
    if _is_alias(old) != _is_alias(new):
        kind = "a named type", "a class"
        before, after = kind if _is_alias(old) else kind[::-1]
        yield replace(told, rule="class-kind-changed", before=before, after=after)
        return
    if old.attributes is not None and new.attributes is not None:
        yield from _attributes(old.attributes, new.attributes, told, words)
    if old.keys is not None and new.keys is not None:
        yield from compare_slots(old.keys, new.keys, replace(told, symbol=new.param, direction=_TAKEN), words, _keyed)
    sides = (_GIVEN, new.name, old.given, new.given), (_TAKEN, new.param, old.taken, new.taken)
    for direction, name, one, other in sides:
        if one is not None and other is not None:
            seen = replace(told, direction=direction, symbol=name)
            yield from compare_annotated("type-alias", Slot("", one, False), Slot("", other, False), seen, words)


def _keyed(name: str, slot: Slot) -> str:
    return f'{name}["{slot.name}"]'


def _is_alias(item: Class) -> bool:
    return item.given is not None or item.taken is not None


def _attributes(old: Mapping[SpecText, Slot], new: Mapping[SpecText, Slot], told: Seen, words: Words) -> Iterator[Seen]:
    for name, slot in old.items():
        seen = replace(told, symbol=f"{told.symbol}.{slot.name}", old=slot.location or told.old, new=None)
        if name not in new:
            yield replace(seen, rule="attribute-removed")
            continue
        other = new[name]
        seen = replace(seen, new=other.location or told.new)
        if slot.name != other.name:
            yield replace(seen, rule="attribute-renamed", after=other.name)
        if other.deprecated and not slot.deprecated:
            yield replace(seen, rule="attribute-deprecated")
        yield from compare_annotated("attribute", slot, other, seen, words)
    for name, slot in new.items():
        if name not in old:
            symbol = f"{told.symbol}.{slot.name}"
            yield replace(told, rule="attribute-added", symbol=symbol, old=None, new=slot.location or told.new)

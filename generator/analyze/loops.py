"""Which definitions are made of nothing but themselves?

A: {oneOf: [{$ref: A}, {type: string}]}   ->   A = string        B: {allOf: [{$ref: B}]}   ->   B = any
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..encode import show
from ..ir.types import Alias, AliasRef, AnyType, NullableType, NullType, SchemaId, TypeRef, UnionType
from .reading import Reading


def cut_loops(reading: Reading) -> None:
    """Takes out of each alias what leads back to it through other aliases and unions alone: it says nothing."""
    done: set[SchemaId] = set()
    for start in sorted(reading.definitions):
        path: dict[SchemaId, Iterator[SchemaId]] = {}
        _enter(reading, start, path, done)
        while path:
            id, rest = next(reversed(path.items()))
            target = next(rest, None)
            if target is None:
                done.add(id)
                del path[id]
            else:
                _enter(reading, target, path, done)


def _enter(reading: Reading, id: SchemaId, path: dict[SchemaId, Iterator[SchemaId]], done: set[SchemaId]) -> None:
    """Goes one alias deeper, less its references to those on the way here."""
    alias = reading.definitions.get(id)
    if id in done or not isinstance(alias, Alias):
        return
    targets = _direct(alias.type)
    looping = frozenset(target for target in targets if target in path or target == id)
    if looping:
        _cut(reading, alias, looping)
    path[id] = iter([target for target in targets if target not in looping])


def _direct(type: TypeRef) -> list[SchemaId]:
    """The aliases that a type may be as a whole."""
    match type:
        case AliasRef(id):
            return [id]
        case NullableType(inner):
            return _direct(inner)
        case UnionType(variants):
            return [id for variant in variants for id in _direct(variant)]
        case _:
            return []


def _cut(reading: Reading, alias: Alias, looping: frozenset[SchemaId]) -> None:
    kept = _kept(alias.type, looping)
    reading.diagnostics.degraded(
        "schema-loop",
        f"{show(alias.id.key())} leads back to itself, saying nothing of a value: that is left out",
        alias.location,
        hint="refer to it from a property, an item or a value instead",
        became="any value" if kept is None else "what else it is",
    )
    reading.definitions[alias.id] = replace(alias, type=AnyType("made of nothing but itself") if kept is None else kept)


def _kept(type: TypeRef, looping: frozenset[SchemaId]) -> TypeRef | None:
    """What is left of a type without references to some aliases; None where nothing is."""
    match type:
        case AliasRef(id):
            return None if id in looping else type
        case NullableType(inner):
            kept = _kept(inner, looping)
            return NullType() if kept is None else NullableType(kept)
        case UnionType(variants, discriminator, exclusive):
            left = tuple(kept for kept in (_kept(variant, looping) for variant in variants) if kept is not None)
            return UnionType(left, discriminator, exclusive) if len(left) > 1 else next(iter(left), None)
        case _:
            return type

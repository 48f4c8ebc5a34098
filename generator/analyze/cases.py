"""In how many ways can an object be what its schema says, where that has properties beside `oneOf` or `anyOf`?

{properties: {id}, oneOf: [{$ref: Card}, {$ref: Bank}]}   ->   id with those of Card, id with those of Bank
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ..ir.types import SchemaId
from ..load.node import Node
from ..text import SpecText
from .layers import UNIONS, has_properties, layers_of, members, properties_of, type_names
from .reading import Case, Reading

MAX_CASES = 60
"""More combinations than this are one object, with all that any of them may have."""
_MAX_NESTED = 20


def cases_of(reading: Reading, node: Node) -> tuple[Case, ...]:
    """The ways to be this object; none where there is one way alone, and for what is no object."""
    id = node.pointer
    if id not in reading.cases:
        reading.cases[id] = _find_cases(reading, node)
    return reading.cases[id]


def is_splittable(reading: Reading, layers: tuple[Node, ...]) -> bool:
    """Whether some variants among the layers say more of an object than the layers do by themselves."""
    return next(_choices(reading, layers, ()), None) is not None


def _find_cases(reading: Reading, node: Node) -> tuple[Case, ...]:
    layers = layers_of(reading, node)
    unions = [keyword for layer in layers for keyword in UNIONS if keyword in layer]
    if not unions or not (len(unions) > 1 or any(map(has_properties, layers))):
        return ()
    if not is_splittable(reading, layers):
        return ()
    found = tuple(islice(_expand(reading, node.pointer, layers, (), ()), MAX_CASES + 1))
    if len(found) <= MAX_CASES:
        return found
    reading.diagnostics.degraded(
        "too-many-cases",
        f"its oneOf and anyOf combine in over {MAX_CASES} ways",
        node.location,
        hint="give the combinations that exist schemas of their own",
        became="one object with the properties of all",
    )
    return ()


def _expand(
    reading: Reading, id: SchemaId, layers: tuple[Node, ...], chosen: tuple[Node, ...], done: tuple[SchemaId, ...]
) -> Iterator[Case]:
    union = next(_choices(reading, layers, done), None) if len(done) < _MAX_NESTED else None
    if union is None:
        yield Case(id, chosen, layers)
        return
    at = id.child("allOf") if done else id
    for index, variant in enumerate(union.items()):
        own = layers_of(reading, variant)
        place = at.child(union.pointer.key()).child(index)
        if _is_other(reading, variant) or _pointers(layers) <= _pointers(own):
            yield Case(place, (*chosen, variant))
        else:
            merged = {layer.pointer: layer for layer in (*layers, *own)}
            yield from _expand(reading, place, tuple(merged.values()), (*chosen, variant), (*done, union.pointer))


def _choices(reading: Reading, layers: tuple[Node, ...], done: tuple[SchemaId, ...]) -> Iterator[Node]:
    """The unions among the layers that make a difference: their variants say more than the layers do."""
    named = frozenset(name for layer in layers for name, _ in properties_of(layer))
    for union in open_unions(reading, layers):
        if union.pointer not in done and any(_says_more(reading, variant, named) for variant in union.items()):
            yield union


def open_unions(reading: Reading, layers: tuple[Node, ...]) -> Iterator[Node]:
    """The lists under `oneOf` and `anyOf` of which no variant is among the layers."""
    here = _pointers(layers)
    for layer in layers:
        for keyword in UNIONS:
            union = layer.get(keyword)
            targets = [] if union is None else [reading.resolve(variant) for variant in union.items()]
            if union is not None and targets and not any(t is not None and t.pointer in here for t in targets):
                yield union


def _says_more(reading: Reading, variant: Node, named: frozenset[SpecText]) -> bool:
    """Whether a variant, or one of its own variants, names a property that is new."""
    waiting, seen = [variant], set[SpecText]()
    while waiting:
        for layer in layers_of(reading, waiting.pop()):
            if layer.pointer not in seen:
                seen.add(layer.pointer)
                if any(name not in named for name, _ in properties_of(layer)):
                    return True
                waiting += [inner for keyword in UNIONS for inner in members(layer, keyword)]
    return False


def _is_other(reading: Reading, variant: Node) -> bool:
    """Whether a variant is no object at all: null, for example."""
    types = [type_names(layer) for layer in layers_of(reading, variant)]
    return any(names and "object" not in names for names in types)


def _pointers(layers: tuple[Node, ...]) -> frozenset[SchemaId]:
    return frozenset(layer.pointer for layer in layers)

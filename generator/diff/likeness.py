"""Which alternative is which? By name, by what tags it, by its properties and all that it says."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ..encode import data
from ..load import Node
from ..text import Object, SpecText, Value
from .layers import stated_values, text_at
from .sameness import canonical
from .schemas import Reader, Schema

LIKE = 0.5
"""From which share of common properties on two alternatives are taken for the same."""
DEEPEST = 3
"""Lists in lists whose items are looked at."""


def pair_variants(
    old: Sequence[Node], new: Sequence[Node], left: Reader, right: Reader
) -> tuple[tuple[Node, Node], ...]:
    """The pairs of alternatives: by name, by text, then by likeness, the likest first."""
    pairs: list[tuple[Node, Node]] = []
    for key in (name_of, Node.fingerprint):
        there = {key(node): node for node in reversed(new) if key(node)}
        for node in old:
            other = there.pop(key(node), None)
            pairs += [(node, other)] if other is not None else []
        taken = {id(node) for pair in pairs for node in pair}
        old = [node for node in old if id(node) not in taken]
        new = [node for node in new if id(node) not in taken]
    return (*pairs, *_alike(old, new, left, right))


def _alike(old: Sequence[Node], new: Sequence[Node], left: Reader, right: Reader) -> Iterator[tuple[Node, Node]]:
    ones = [(schema := left.schema((node,)), frozenset(_leaves(schema.home.value()))) for node in old]
    others = [(schema := right.schema((node,)), frozenset(_leaves(schema.home.value()))) for node in new]
    scored = [
        (_kinship(one, other, left, right), _share(said, told), -at, -beside)
        for at, (one, said) in enumerate(ones)
        for beside, (other, told) in enumerate(others)
    ]
    taken: tuple[set[int], set[int]] = (set(), set())
    for kinship, _, at, beside in sorted(scored, reverse=True):
        if kinship >= LIKE and at not in taken[0] and beside not in taken[1]:
            taken[0].add(at)
            taken[1].add(beside)
            yield old[-at], new[-beside]


def name_of(node: Node) -> SpecText | None:
    """The address of what a schema refers to."""
    return text_at(node, "$ref")


def _kinship(one: Schema, other: Schema, left: Reader, right: Reader, depth: int = DEEPEST) -> float:
    """By what tags them, their properties, values and types; of lists, by what is in them."""
    if one.types is not None and other.types is not None and not _related(one.types, other.types):
        return 0.0
    items = one.stated.get("items"), other.stated.get("items")
    if depth and items[0] and items[1]:
        return _kinship(left.schema(items[0]), right.schema(items[1]), left, right, depth - 1)
    tags = _tags(one), _tags(other)
    if any(tags[0].get(name, text) != text for name, text in tags[1].items()):
        return 0.0
    if tags[0].keys() & tags[1].keys():
        return 1.0
    if one.properties or other.properties:
        return _share(one.properties.keys(), other.properties.keys())
    if one.values is not None and other.values is not None:
        return max(LIKE, _share(one.values.keys(), other.values.keys()))
    return 0.9 if one.types is not None and one.types == other.types else LIKE


def _leaves(value: Value, path: str = "") -> Iterator[str]:
    """Every scalar in a value, with the names that lead to it; places in lists don't count."""
    match value:
        case Object():
            for name, member in value:
                yield from _leaves(member, f"{path}/{data(name)}")
        case tuple():
            for item in value:
                yield from _leaves(item, path)
        case _:
            yield f"{path}={canonical(value)}"


def _related(one: frozenset[str], other: frozenset[str]) -> bool:
    numeric = {"integer", "number"}
    return bool(one & other) or bool(one & numeric and other & numeric)


def _tags(schema: Schema) -> dict[SpecText, str]:
    """The properties that have one possible value, with that value."""
    return {name: found for name, nodes in schema.properties.items() if (found := _only_value(nodes[0])) is not None}


def _only_value(node: Node) -> str | None:
    values = stated_values(node)
    return canonical(values[0]) if values is not None and len(values) == 1 else None


def _share(one: Collection[object], other: Collection[object]) -> float:
    ones, others = set(one), set(other)
    return len(ones & others) / max(1, len(ones | others))

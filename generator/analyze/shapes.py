"""What kind of definition a schema becomes, told from its keywords alone and without reading what it refers to.

{properties: {...}}   MODEL      {oneOf: [...]}, {enum: [...]}, {type: array}   ALIAS      {type: string}   INLINE
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto

from ..load.node import Kind, Node
from ..text import SpecText
from .reading import Reading

ANNOTATIONS = frozenset(
    "$ref description title summary example examples default deprecated readOnly writeOnly externalDocs xml $comment "
    "$schema $id".split()
)


class Shape(Enum):
    MODEL = auto()
    ALIAS = auto()
    INLINE = auto()


def shape_of(reading: Reading, node: Node) -> Shape:
    """The shape of a schema that is no `$ref`."""
    if is_object(reading, node):
        return Shape.MODEL
    types = type_names(node)
    named = "array" in types or "object" in types or any(key in node for key in _WORTH_A_NAME)
    return Shape.ALIAS if named else Shape.INLINE


_WORTH_A_NAME = "enum oneOf anyOf allOf items prefixItems additionalProperties patternProperties".split()
"""Whatever may refer to other schemas is among these, so that reading one where it stands comes to an end."""


def is_object(reading: Reading, node: Node) -> bool:
    """Whether a schema names properties, itself or through its `allOf`."""
    return any(has_properties(layer) for layer in layers_of(reading, node))


def has_properties(node: Node) -> bool:
    """Whether a schema names properties of its own."""
    properties = node.get("properties")
    return properties is not None and properties.kind is Kind.OBJECT and len(properties) > 0


def layers_of(reading: Reading, node: Node) -> list[Node]:
    """The schemas that an `allOf` puts on top of each other, the schema's own keywords last; each schema once."""
    found: dict[SpecText, Node] = {}

    def gather(current: Node) -> None:
        target = reading.resolve(current)
        if target is None or target.kind is not Kind.OBJECT or target.pointer in visited:
            return
        visited.add(target.pointer)
        for member in members(target, "allOf"):
            gather(member)
        found[target.pointer] = target
        if target is not current and is_more_than_reference(current):
            found[current.pointer] = current

    visited: set[SpecText] = set()
    gather(node)
    return list(found.values())


def members(node: Node, keyword: str) -> Iterator[Node]:
    """The schemas listed under `allOf`, `oneOf` or `anyOf`; none where the keyword holds no list."""
    listed = node.get(keyword)
    return iter(()) if listed is None or listed.kind is not Kind.ARRAY else listed.items()


def is_more_than_reference(node: Node) -> bool:
    """Whether a schema with `$ref` also constrains what it refers to."""
    return any(name not in ANNOTATIONS and not name.starts("x-") for name, _ in node.members())


def says_type(node: Node) -> bool:
    """Whether a schema has a keyword that tells the type of a value, beyond limits and texts."""
    keywords = ("$ref", "type", "enum", "const", "oneOf", "anyOf", "allOf", "properties", "items")
    return any(keyword in node for keyword in keywords)


def type_names(node: Node) -> tuple[SpecText, ...]:
    """The names under `type`: none, one or several."""
    declared = node.get("type")
    if declared is None:
        return ()
    if declared.kind is Kind.ARRAY:
        return tuple(name for item in declared.items() if (name := item.text()) is not None)
    name = declared.text()
    return () if name is None else (name,)

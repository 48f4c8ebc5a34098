"""Which few values may a value have?

{enum: [a, b, null]}   ->   a or b, or null        {oneOf: [{const: a, title: A}, {const: b}]}   ->   a or b
"""

from __future__ import annotations

from collections.abc import Iterable

from ..ir.types import AnyType, LiteralType, NullableType, NullType, TypeRef
from ..load.node import Kind, Node
from ..text import SpecText
from .annotations import read_text
from .layers import members
from .reading import Reading


def read_literal(reading: Reading, node: Node) -> TypeRef:
    """The type of a schema with `const` or `enum`."""
    stated = node.get("const") or node.get("enum")
    listed = [] if stated is None else [stated] if "const" in node else list(stated.items())
    scalars = [item for item in listed if item.kind not in (Kind.OBJECT, Kind.ARRAY)]
    if stated is not None and (len(scalars) < len(listed) or not listed):
        reading.diagnostics.degraded(
            "enum-not-scalar",
            "this enum is empty" if not listed else "this enum has objects or lists among its values",
            stated.location,
            hint="describe their properties or items instead",
            became="any value",
        )
        return AnyType("an enum of objects or lists")
    values = tuple(dict.fromkeys((item.kind, item.scalar()) for item in scalars if item.kind is not Kind.NULL))
    if not values:
        return NullType()
    literal = LiteralType(tuple(value for _, value in values), _descriptions(node, listed))
    return NullableType(literal) if len(scalars) > sum(item.kind is not Kind.NULL for item in scalars) else literal


_TEXTS = ("x-enum-descriptions", "x-enumDescriptions")


def _descriptions(node: Node, listed: list[Node]) -> tuple[SpecText, ...]:
    """A text for each value where an extension lists as many; none otherwise."""
    for keyword in _TEXTS:
        texts = _texts(node, keyword, listed)
        found = tuple(text for text in texts if text is not None)
        if found and len(found) == len(listed) == len(set(_keys(listed))):
            return found
    return ()


def _texts(node: Node, keyword: str, listed: list[Node]) -> list[SpecText | None]:
    """The texts in the order of the values: they are a list, or a map from each value."""
    stated = node.get(keyword)
    if stated is None or stated.kind is not Kind.OBJECT:
        return [item.text() for item in members(node, keyword)]
    named = [stated.get(text) if (text := item.text()) is not None else None for item in listed]
    return [each.text() if each is not None else None for each in named]


def _keys(listed: Iterable[Node]) -> list[tuple[Kind, object]]:
    return [(item.kind, item.scalar()) for item in listed]


def joined_literals(types: tuple[TypeRef, ...], variants: list[Node]) -> LiteralType | None:
    """One literal for variants that are nothing but literals, with a text for each value where all have one."""
    literals = [type for type in types if isinstance(type, LiteralType)]
    if len(literals) < len(types):
        return None
    values = LiteralType(tuple(value for literal in literals for value in literal.values))
    if len({(value.__class__, value) for value in values.values}) < len(values.values):
        return None
    texts = tuple(text for node in variants if (text := read_text(node, "description") or read_text(node, "title")))
    return LiteralType(values.values, texts if len(texts) == len(values.values) == len(variants) else ())

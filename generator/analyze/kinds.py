"""What do the keywords of one type say: a string's format, a list's items, a map's values?

{type: [string, "null"], format: date}   ->   string(date) or null       {items: {type: string}}   ->   list of strings
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..encode import show
from ..ir.types import (
    AnyType,
    BinaryType,
    BooleanType,
    InlineOrigin,
    IntegerType,
    ListType,
    MapType,
    NullableType,
    NullType,
    NumberType,
    Role,
    StringType,
    TupleType,
    TypeRef,
    UnionType,
)
from ..load.node import Kind, Node
from ..text import SpecText
from .annotations import read_text
from .layers import members, type_names
from .limits import read_limits
from .places import item_place
from .reading import Reading

ReadPart = Callable[[Node, InlineOrigin], TypeRef]


def read_kinds(
    reading: Reading, node: Node, place: InlineOrigin, read: ReadPart, known: tuple[TypeRef, ...] = ()
) -> TypeRef:
    """The type that `type` and the keywords beside it say; `known` stands for `object` where that is read already."""
    stated = [name for name in type_names(node) if name != "null" and not (known and name == "object")]
    names = dict.fromkeys(_meant(reading, node, name) for name in stated) if stated or known else _implied(node)
    types = tuple(dict.fromkeys((*known, *(_read_kind(name, node, place, read) for name in names))))
    nullable = "null" in type_names(node)
    if not types:
        return NullType() if nullable else _unstated(reading, node)
    if any(isinstance(type, AnyType) for type in types):
        return next(type for type in types if isinstance(type, AnyType))
    whole = types[0] if len(types) == 1 else UnionType(types)
    return NullableType(whole) if nullable else whole


def _unstated(reading: Reading, node: Node) -> AnyType:
    declared = node.get("type")
    if declared is None or type_names(node):
        return AnyType()
    _report(reading, declared, "no type is named here")
    return AnyType("no type")


_KNOWN = frozenset("string integer number boolean array object".split())
_SPELLED = {
    "string": "str text char uuid date datetime date-time time timestamp uri url email password enum".split(),
    "integer": "int int32 int64 long short bigint".split(),
    "number": "float double decimal numeric".split(),
    "boolean": "bool".split(),
    "array": "list set".split(),
    "object": "map dict dictionary hash".split(),
    "file": "binary".split(),
}
_MEANT = {spelling: name for name, spellings in _SPELLED.items() for spelling in (name, *spellings)}
"""What authors mean who use the word of another language."""


def _meant(reading: Reading, node: Node, name: SpecText) -> str:
    known = next((known for known in _KNOWN if name == known), None)
    if known is not None or name == "file":
        return known or "file"
    meant = next((meant for spelling, meant in _MEANT.items() if name.lower() == spelling), "")
    declared = node.get("type") or node
    _report(reading, declared, f"there is no type {show(name)!r}", meant)
    return meant


def _report(reading: Reading, declared: Node, problem: str, meant: str = "") -> None:
    reading.diagnostics.degraded(
        "unknown-type",
        f"{problem}: read as {f'{meant!r}' if meant else 'any value'}",
        declared.location,
        hint="the types are string, number, integer, boolean, array, object and null",
        became=meant or "any value",
    )


_KEYWORDS = {
    "object": ("additionalProperties", "patternProperties", "properties", "minProperties", "maxProperties"),
    "array": ("items", "prefixItems", "minItems", "maxItems", "uniqueItems"),
    "string": ("minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType"),
    "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
}
_FORMATS = {
    "string": "date-time date time duration uuid uri url email hostname ipv4 ipv6 byte binary password".split(),
    "integer": "int32 int64".split(),
    "number": "float double".split(),
}


def _implied(node: Node) -> list[str]:
    """The type that the other keywords imply, where `type` is missing."""
    format = read_text(node, "format")
    by_keyword = (name for name, keywords in _KEYWORDS.items() if any(keyword in node for keyword in keywords))
    by_format = (name for name, formats in _FORMATS.items() if format is not None and format in formats)
    implied = next(by_format, None) or next(by_keyword, None)
    return [] if implied is None else [implied]


def _read_kind(name: str, node: Node, place: InlineOrigin, read: ReadPart) -> TypeRef:
    match name:
        case "string":
            return _read_string(node)
        case "integer":
            return IntegerType(read_text(node, "format"), read_limits(node))
        case "number":
            return NumberType(read_text(node, "format"), read_limits(node))
        case "boolean":
            return BooleanType()
        case "array":
            return _read_array(node, place, read)
        case "object":
            return _read_map(node, place, read)
        case "file":
            return BinaryType()
        case _:
            return AnyType("an unknown type")


def _read_string(node: Node) -> TypeRef:
    format, encoding = read_text(node, "format"), read_text(node, "contentEncoding")
    if format == "binary" or (format is None and encoding is None and _is_bytes(node)):
        return BinaryType()
    if format is None and encoding is not None and encoding.lower() == "base64":
        format = SpecText("byte")
    return StringType(format, read_limits(node))


def _is_bytes(node: Node) -> bool:
    """Whether a string stands for bytes as they are, as OpenAPI 3.1 says it: by a media type that is no text."""
    media_type = read_text(node, "contentMediaType")
    return media_type is not None and any(map(media_type.starts, ("application/octet-stream", "image/", "video/")))


def _read_array(node: Node, place: InlineOrigin, read: ReadPart) -> TypeRef:
    items = node.get("items")
    first = tuple(read(item, item_place(place)) for item in members(node, "prefixItems"))
    if first and _is_closed(node, len(first)):
        return TupleType(first, None)
    rest = AnyType() if items is None else read(items, item_place(place))
    return TupleType(first, rest) if first else ListType(rest, read_limits(node))


def _is_closed(node: Node, count: int) -> bool:
    """Whether a tuple of so many items has no others."""
    closing = [stated for keyword in ("items", "unevaluatedItems") if (stated := node.get(keyword)) is not None]
    full = node.get("maxItems")
    return any(stated.scalar() is False for stated in closing) or (full is not None and full.scalar() == count)


def _read_map(node: Node, place: InlineOrigin, read: ReadPart) -> TypeRef:
    at = InlineOrigin(place.parent, Role.VALUE, place.label)
    patterns = node.get("patternProperties")
    stated = node.get("additionalProperties")
    schemas = [*_schemas(patterns), *([stated] if stated is not None and stated.kind is Kind.OBJECT else [])]
    types = tuple(dict.fromkeys(read(schema, at) for schema in schemas))
    if not types or any(isinstance(type, AnyType) for type in types):
        return MapType(next(iter(t for t in types if isinstance(t, AnyType)), AnyType()), read_limits(node))
    return MapType(types[0] if len(types) == 1 else UnionType(types), read_limits(node))


def _schemas(patterns: Node | None) -> Iterable[Node]:
    return () if patterns is None else (schema for _, schema in patterns.members())

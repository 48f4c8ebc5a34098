"""Which types may a value have, and which property tells them apart?

{oneOf: [{$ref: Cat}, {$ref: Dog}, {type: "null"}]}   ->   NullableType(UnionType((ModelRef(Cat), ModelRef(Dog))))
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..ir.types import AnyType, Discriminator, InlineOrigin, NullableType, NullType, Role, SchemaId, TypeRef, UnionType
from ..load.node import Kind, Node
from ..text import SpecText
from .annotations import read_text
from .reading import Reading
from .shapes import members, type_names

ReadVariant = Callable[[Node, InlineOrigin], TypeRef]


def read_union(reading: Reading, node: Node, place: InlineOrigin, read: ReadVariant) -> TypeRef:
    """The type of a schema with `oneOf` or `anyOf`."""
    keyword = "oneOf" if "oneOf" in node else "anyOf"
    types: dict[TypeRef, None] = {}
    nullable = "null" in type_names(node)
    for variant in members(node, keyword):
        type = read(variant, InlineOrigin(place.parent, Role.VARIANT, _label(reading, variant, place.label)))
        match type:
            case NullType():
                nullable = True
            case NullableType(inner):
                nullable = True
                types[inner] = None
            case UnionType(variants, None):
                types.update(dict.fromkeys(variants))
            case _:
                types[type] = None
    whole = _whole(tuple(types), _read_discriminator(reading, node), keyword == "oneOf")
    return NullableType(whole) if nullable and not isinstance(whole, AnyType) else whole


def _whole(types: tuple[TypeRef, ...], discriminator: Discriminator | None, exclusive: bool) -> TypeRef:
    if not types:
        return AnyType()
    if len(types) == 1:
        return types[0]
    return next((t for t in types if isinstance(t, AnyType)), None) or UnionType(types, discriminator, exclusive)


def _label(reading: Reading, variant: Node, outer: SpecText) -> SpecText:
    """The word that tells an inline variant from its siblings: its title, or the value of its constant property."""
    title = read_text(variant, "title")
    return title or next(_constants(reading, variant), None) or outer


def _constants(reading: Reading, variant: Node) -> Iterator[SpecText]:
    target = reading.resolve(variant)
    properties = None if target is None else target.get("properties")
    for _, schema in properties.members() if properties is not None and properties.kind is Kind.OBJECT else ():
        if (const := read_text(schema, "const")) is not None:
            yield const
        enum = schema.get("enum")
        if enum is not None and enum.kind is Kind.ARRAY and len(enum) == 1:
            yield from (text for item in enum.items() if (text := item.text()) is not None)


def _read_discriminator(reading: Reading, node: Node) -> Discriminator | None:
    stated = node.get("discriminator")
    name = None if stated is None else read_text(stated, "propertyName")
    if stated is None or name is None:
        return None
    mapping = stated.get("mapping")
    pairs = [] if mapping is None or mapping.kind is not Kind.OBJECT else list(mapping.members())
    mapped = ((value, _mapped_id(reading, target)) for value, target in pairs)
    return Discriminator(name, tuple((value, id) for value, id in mapped if id is not None))


def _mapped_id(reading: Reading, target: Node) -> SchemaId | None:
    """The schema that a mapping names, by reference or by component name."""
    text = target.text()
    if text is None:
        return None
    component = reading.document.at(_component(text)) if "/" not in text and "#" not in text else None
    found = component or reading.document.target(text, target)
    return None if found is None else found.pointer


def _component(name: SpecText) -> SchemaId:
    return SchemaId("#/components/schemas").child(name)

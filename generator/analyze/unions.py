"""Which types may a value have, and which property tells them apart?

{oneOf: [{$ref: Cat}, {$ref: Dog}, {type: "null"}]}   ->   NullableType(UnionType((ModelRef(Cat), ModelRef(Dog))))
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..ir.types import (
    AnyType,
    Discriminator,
    InlineOrigin,
    ModelRef,
    NullableType,
    NullType,
    Role,
    SchemaId,
    TypeRef,
    UnionType,
)
from ..load.node import Kind, Node
from ..text import SpecText
from .annotations import read_text
from .heirs import mapping_of
from .layers import layers_of, members, type_names
from .literals import joined_literals
from .places import component_name
from .reading import Case, Reading

ReadVariant = Callable[[Node, InlineOrigin], TypeRef]


def read_union(reading: Reading, node: Node, keyword: str, place: InlineOrigin, read: ReadVariant) -> TypeRef:
    """The type of a schema with `oneOf` or `anyOf`."""
    variants = members(node, keyword)
    types = [
        (variant, read(variant, InlineOrigin(place.parent, Role.VARIANT, _label(reading, variant, place.label))))
        for variant in variants
    ]
    told = _read_discriminator(reading, [node], types)
    return _whole(reading, types, told, exclusive=keyword == "oneOf", nullable="null" in type_names(node))


def read_cases(reading: Reading, node: Node, cases: Iterable[Case], place: InlineOrigin, read: ReadVariant) -> TypeRef:
    """The type of an object that is one of several: the union of what it is in each case."""
    types: list[tuple[Node, TypeRef]] = []
    for case in cases:
        variant = case.variants[-1]
        label = component_name(reading, variant) or _label(reading, variant, place.label)
        at = InlineOrigin(place.parent, Role.VARIANT, label)
        types.append((variant, _read_case(reading, case, at, read)))
    layers = layers_of(reading, node)
    exclusive = any("oneOf" in layer for layer in layers)
    told = _read_discriminator(reading, layers, types)
    return _whole(reading, types, told, exclusive=exclusive, nullable="null" in type_names(node))


def _read_case(reading: Reading, case: Case, place: InlineOrigin, read: ReadVariant) -> TypeRef:
    if not case.layers:
        return read(case.variants[-1], place)
    return ModelRef(reading.enqueue(case.variants[-1], place, case.id, case.layers))


def read_heirs(reading: Reading, node: Node, heirs: tuple[Node, ...], read: Callable[[Node], TypeRef]) -> TypeRef:
    """The type of a schema that others build on: the union of these, and of itself where it has a value too."""
    base = ModelRef(
        reading.enqueue(
            node,
            InlineOrigin(node.pointer, Role.VARIANT, SpecText("base")),
            node.pointer.child("discriminator"),
            layers_of(reading, node),
        )
    )
    types = [(heir, read(heir)) for heir in heirs]
    mapped = [target.pointer for _, target in mapping_of(reading, node)]
    if node.pointer in mapped or (len(types) < 2 and not mapped):
        types.append((node, base))
    told = _read_discriminator(reading, [node], types)
    return _whole(reading, types, told, exclusive=False, nullable="null" in type_names(node))


def _whole(
    reading: Reading,
    read: list[tuple[Node, TypeRef]],
    discriminator: Discriminator | None,
    *,
    exclusive: bool,
    nullable: bool,
) -> TypeRef:
    types: dict[TypeRef, None] = {}
    for _, type in read:
        match type:
            case NullType():
                nullable = True
            case NullableType(UnionType(variants, None)):
                nullable = True
                types |= dict.fromkeys(variants)
            case NullableType(inner):
                nullable = True
                types[inner] = None
            case UnionType(variants, None):
                types |= dict.fromkeys(variants)
            case _:
                types[type] = None
    whole = _joined(tuple(types), [node for node, type in read if type != NullType()], discriminator, exclusive)
    if whole is None:
        return NullType() if nullable and read else AnyType()
    return NullableType(whole) if nullable and not isinstance(whole, AnyType) else whole


def _joined(
    types: tuple[TypeRef, ...], variants: list[Node], discriminator: Discriminator | None, exclusive: bool
) -> TypeRef | None:
    if len(types) < 2:
        return next(iter(types), None)
    anything = next((type for type in types if isinstance(type, AnyType)), None)
    return anything or joined_literals(types, variants) or UnionType(types, discriminator, exclusive)


def _label(reading: Reading, variant: Node, outer: SpecText) -> SpecText:
    """The word that tells an inline variant from its siblings: its title, or the value of its constant property."""
    title = read_text(variant, "title")
    return title or next(_constants(reading, variant), None) or outer


def _constants(reading: Reading, variant: Node) -> Iterator[SpecText]:
    target = reading.resolve(variant)
    properties = None if target is None else target.get("properties")
    stated = properties.members() if properties is not None and properties.kind is Kind.OBJECT else ()
    for _, schema in sorted(stated, key=lambda member: member[0]):
        if (const := read_text(schema, "const")) is not None:
            yield const
        enum = schema.get("enum")
        if enum is not None and enum.kind is Kind.ARRAY and len(enum) == 1:
            yield from (text for item in enum.items() if (text := item.text()) is not None)


def _read_discriminator(
    reading: Reading, layers: Iterable[Node], types: list[tuple[Node, TypeRef]]
) -> Discriminator | None:
    """The stated discriminator, in terms of the variants' models: a mapping may lead to what these are made of."""
    models: dict[SchemaId, SchemaId] = {}
    names: list[tuple[SpecText, SchemaId]] = []
    for node, type in types:
        target, name = reading.resolve(node), component_name(reading, node)
        if isinstance(type, ModelRef) and target is not None:
            models.setdefault(target.pointer, type.id)
            names += [] if name is None else [(name, type.id)]
    for layer in layers:
        stated = layer.get("discriminator")
        property = None if stated is None else read_text(stated, "propertyName")
        if stated is not None and property is not None:
            mapping = [
                (value, models.get(target.pointer, target.pointer)) for value, target in mapping_of(reading, layer)
            ]
            return Discriminator(property, tuple(mapping), tuple(names), stated.location)
    return None

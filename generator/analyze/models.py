"""Which properties does an object have, once its `allOf` layers lie on top of each other?

{allOf: [{$ref: Base}, {properties: {extra: ...}}]}   ->   Model(fields = Base's fields, then extra)
"""

from __future__ import annotations

from collections.abc import Callable

from ..ir.types import AnyType, Field, InlineOrigin, Model, Origin, Role, TypeRef
from ..load.node import Kind, Node
from ..text import SpecText
from .annotations import read_default, read_examples, read_flag, read_text
from .reading import Reading
from .shapes import layers_of, members, says_type

ReadType = Callable[[Reading, Node, InlineOrigin], TypeRef]


def read_model(reading: Reading, node: Node, origin: Origin, read: ReadType) -> Model:
    """The model of an object schema."""
    layers = layers_of(reading, node)
    optional = [layer for layer in layers for layer in _variant_layers(reading, layer)]
    required = {name for layer in layers for name in _required_names(layer)}
    stated: dict[SpecText, list[Node]] = {}
    for layer in [*layers, *optional]:
        for name, schema in _properties(layer):
            if name:
                stated.setdefault(name, []).append(schema)
            else:
                _note_nameless(reading, schema)
    fields = (
        _read_field(reading, name, _telling(reading, schemas), name in required, node, read)
        for name, schemas in stated.items()
    )
    own = layers[-1]
    return Model(
        id=node.pointer,
        origin=origin,
        fields=tuple(fields),
        additional=_read_additional(reading, layers, node, read),
        title=read_text(own, "title"),
        description=_last_text(layers, "description"),
        deprecated=read_flag(own, "deprecated"),
        examples=read_examples(own),
        location=node.location,
    )


def _note_nameless(reading: Reading, schema: Node) -> None:
    reading.diagnostics.warning(
        "property-nameless", "a property has no name: left out", schema.location, hint="give it one, or remove it"
    )


def _variant_layers(reading: Reading, layer: Node) -> list[Node]:
    """The layers of the unions that an object is also an instance of: their properties may be there, or not."""
    variants = [*members(layer, "oneOf"), *members(layer, "anyOf")]
    return [found for variant in variants for found in layers_of(reading, variant)]


def _properties(layer: Node) -> list[tuple[SpecText, Node]]:
    properties = layer.get("properties")
    return [] if properties is None or properties.kind is not Kind.OBJECT else list(properties.members())


def _required_names(layer: Node) -> list[SpecText]:
    listed = layer.get("required")
    if listed is None or listed.kind is not Kind.ARRAY:
        return []
    return [name for item in listed.items() if (name := item.text()) is not None]


def _telling(reading: Reading, schemas: list[Node]) -> Node:
    """Of several layers' schemas for one property, the last that says more than a text."""
    telling = [schema for schema in schemas if schema.kind is Kind.OBJECT and says_type(schema)]
    return telling[-1] if telling else schemas[-1]


def _read_field(reading: Reading, name: SpecText, schema: Node, required: bool, node: Node, read: ReadType) -> Field:
    target = reading.resolve(schema) or schema
    type = read(reading, schema, InlineOrigin(node.pointer, Role.PROPERTY, name))
    return Field(
        wire_name=name,
        type=type,
        required=required,
        description=read_text(schema, "description") or _inherited(schema, target, type),
        default=read_default(schema) or read_default(target),
        examples=read_examples(schema) or read_examples(target),
        read_only=read_flag(schema, "readOnly") or read_flag(target, "readOnly"),
        write_only=read_flag(schema, "writeOnly") or read_flag(target, "writeOnly"),
        deprecated=read_flag(schema, "deprecated"),
        location=schema.location,
    )


def _inherited(schema: Node, target: Node, _type: TypeRef) -> SpecText | None:
    """What the referred-to schema says of itself, for a property that says nothing."""
    return None if target is schema else read_text(target, "description")


def _read_additional(reading: Reading, layers: list[Node], node: Node, read: ReadType) -> TypeRef | None:
    for layer in reversed(layers):
        stated = layer.get("additionalProperties")
        if stated is None:
            continue
        if stated.kind is Kind.BOOLEAN:
            return AnyType() if stated.scalar() is True else None
        return read(reading, stated, InlineOrigin(node.pointer, Role.VALUE, SpecText("")))
    return AnyType()


def _last_text(layers: list[Node], keyword: str) -> SpecText | None:
    return next((text for layer in reversed(layers) if (text := read_text(layer, keyword))), None)

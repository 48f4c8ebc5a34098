"""Which properties does an object have, once its layers lie on top of each other?

{allOf: [{$ref: Base}, {properties: {extra: ...}}]}   ->   Model(fields = Base's fields, then extra)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..ir.types import (
    AnyType,
    BooleanType,
    Field,
    InlineOrigin,
    IntegerType,
    ListType,
    LiteralType,
    Model,
    NullableType,
    NumberType,
    Role,
    StringType,
    TypeRef,
    UnionType,
)
from ..load.node import Kind, Node
from ..text import Given, SpecText
from .annotations import read_default, read_examples, read_flag, read_text
from .cases import open_unions
from .layers import layers_of, members, properties_of, says_type
from .reading import Reading, Wanted
from .unenforced import note_absent, note_keyword, note_unenforced

ReadTypes = Callable[[Reading, tuple[Node, ...], InlineOrigin], TypeRef]
"""Reads the type of what several schemas say of one value."""


def read_model(reading: Reading, wanted: Wanted, layers: tuple[Node, ...], read: ReadTypes) -> Model:
    """The model that the layers make."""
    stated = _stated(reading, layers)
    required = {name for layer in layers for name in _required_names(layer)}
    for layer in layers:
        note_unenforced(reading, layer)
        note_absent(reading, layer, frozenset(stated))
    for union in open_unions(reading, layers):
        note_keyword(reading, union)
    own = layers[-1]
    return Model(
        id=wanted.id,
        origin=wanted.origin,
        fields=tuple(
            _read_field(reading, name, schemas, name in required, wanted, read) for name, schemas in stated.items()
        ),
        additional=_read_additional(reading, layers, wanted, read),
        title=read_text(own, "title"),
        description=_last_text(layers, "description"),
        deprecated=read_flag(own, "deprecated"),
        examples=read_examples(own),
        location=wanted.node.location,
    )


def _stated(reading: Reading, layers: tuple[Node, ...]) -> dict[SpecText, tuple[Node, ...]]:
    """What the layers say of each property; of one that is named by variants alone, what the first of them says."""
    found: dict[SpecText, tuple[Node, ...]] = {}
    for layer in layers:
        for name, schema in properties_of(layer):
            found[name] = (*found.get(name, ()), schema)
    for layer in _optional_layers(reading, layers):
        for name, schema in properties_of(layer):
            found.setdefault(name, (schema,))
    for schema in found.pop(SpecText(""), ()):
        _note_nameless(reading, schema)
    return found


def _note_nameless(reading: Reading, schema: Node) -> None:
    reading.diagnostics.refused(
        "property-nameless", "a property has no name: left out", schema.location, hint="give it one, or remove it"
    )


def _optional_layers(reading: Reading, layers: tuple[Node, ...]) -> list[Node]:
    """What the variants of an object say that isn't told apart by them: their properties may be there, or not."""
    variants = [variant for union in open_unions(reading, layers) for variant in union.items()]
    listed = {layer.pointer for layer in layers}
    found = [layer for variant in variants for layer in layers_of(reading, variant)]
    return [layer for layer in found if layer.pointer not in listed]


def _required_names(layer: Node) -> list[SpecText]:
    return [name for item in members(layer, "required") if (name := item.text()) is not None]


def _read_field(
    reading: Reading, name: SpecText, schemas: tuple[Node, ...], required: bool, wanted: Wanted, read: ReadTypes
) -> Field:
    telling = tuple(schema for schema in schemas if schema.kind is Kind.OBJECT and says_type(schema)) or schemas[-1:]
    schema = telling[-1]
    target = reading.resolve(schema) or schema
    type = read(reading, telling, InlineOrigin(wanted.id, Role.PROPERTY, name))
    return Field(
        wire_name=name,
        type=type,
        required=required,
        description=_last_text((target, *schemas, schema), "description"),
        default=_read_default(reading, type, schema, target),
        examples=read_examples(schema) or read_examples(target),
        read_only=any(read_flag(node, "readOnly") for node in (*schemas, target)),
        write_only=any(read_flag(node, "writeOnly") for node in (*schemas, target)),
        deprecated=read_flag(schema, "deprecated"),
        location=schema.location,
    )


def _read_default(reading: Reading, type: TypeRef, schema: Node, target: Node) -> Given | None:
    """The stated default, unless it is no value of the type."""
    default = read_default(schema) or read_default(target)
    if default is None or may_be(type, default):
        return default
    reading.diagnostics.weakened(
        "default-unfit",
        "the default is no value of the type",
        (schema.get("default") or target.get("default") or schema).location,
        hint="correct the default, or the type",
        became="left out",
    )
    return None


def may_be(type: TypeRef, given: Given) -> bool:
    """Whether a value may be of a type, as far as scalars and lists tell."""
    value = given.value
    match type:
        case NullableType(inner):
            return value is None or may_be(inner, given)
        case UnionType(variants):
            return any(may_be(variant, given) for variant in variants)
        case StringType():
            return isinstance(value, SpecText)
        case BooleanType():
            return isinstance(value, bool)
        case IntegerType():
            return _is_number(value) and (not isinstance(value, float) or value.is_integer())
        case NumberType():
            return _is_number(value)
        case LiteralType(values):
            return any(value == stated and value.__class__ is stated.__class__ for stated in values)
        case ListType():
            return isinstance(value, tuple)
        case _:
            return True


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _read_additional(reading: Reading, layers: tuple[Node, ...], wanted: Wanted, read: ReadTypes) -> TypeRef | None:
    """What the properties may be that no layer names, None where there are none: the last layer that says so counts."""
    for layer in reversed(layers):
        stated = layer.get("additionalProperties") or layer.get("unevaluatedProperties")
        open_ended = stated is not None and stated.scalar() is True
        if schemas := [*_members(layer, "patternProperties"), *_object(stated)]:
            return AnyType() if open_ended else _read_values(reading, schemas, wanted, read)
        if stated is not None and (open_ended or _closes(layer, layers)):
            return AnyType() if open_ended else None
    return AnyType()


def _closes(layer: Node, layers: tuple[Node, ...]) -> bool:
    """Whether a layer that forbids further properties can mean it: one under others would forbid what these name."""
    own = {name for name, _ in properties_of(layer)}
    return "additionalProperties" not in layer or all(
        name in own for other in layers for name, _ in properties_of(other)
    )


def _members(layer: Node, keyword: str) -> list[Node]:
    stated = layer.get(keyword)
    return [] if stated is None else [member for _, member in stated.members()]


def _object(stated: Node | None) -> list[Node]:
    return [stated] if stated is not None and stated.kind is Kind.OBJECT else []


def _read_values(reading: Reading, schemas: list[Node], wanted: Wanted, read: ReadTypes) -> TypeRef:
    place = InlineOrigin(wanted.id, Role.VALUE, SpecText(""))
    types = tuple(dict.fromkeys(read(reading, (schema,), place) for schema in schemas))
    anything = next((type for type in types if isinstance(type, AnyType)), None)
    return anything or (types[0] if len(types) == 1 else UnionType(types))


def _last_text(layers: Iterable[Node], keyword: str) -> SpecText | None:
    return next((text for layer in reversed(tuple(layers)) if (text := read_text(layer, keyword))), None)

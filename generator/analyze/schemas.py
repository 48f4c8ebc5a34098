"""What does a schema say of a value?

    {type: array, items: {$ref: "#/components/schemas/Run"}}   ->   ListType(ModelRef("#/components/schemas/Run"))

Schemas that deserve a name become definitions, read from a queue, so that no chain of references deepens the stack.
"""

from __future__ import annotations

from collections.abc import Callable

from ..encode import show
from ..ir.types import (
    Alias,
    AliasRef,
    AnyType,
    BinaryType,
    BooleanType,
    ComponentOrigin,
    InlineOrigin,
    IntegerType,
    ListType,
    LiteralType,
    MapType,
    ModelRef,
    NullableType,
    NullType,
    NumberType,
    Origin,
    Role,
    StringType,
    TupleType,
    TypeRef,
    UnionType,
)
from ..load.node import Kind, Node
from ..text import SpecText
from .annotations import read_examples, read_flag, read_text
from .limits import read_limits
from .models import read_model
from .reading import Reading
from .shapes import Shape, has_properties, is_more_than_reference, members, says_type, shape_of, type_names
from .unions import read_union

MAX_DEPTH = 60
NAMED_ENUM_SIZE = 5
"""An inline enum with this many values gets a name; a shorter one reads better where it stands."""


def read_type(reading: Reading, node: Node, place: InlineOrigin, depth: int = 0) -> TypeRef:
    """The type that the schema at `node` describes; `place` names it should it need a name."""
    if node.kind is not Kind.OBJECT:
        return AnyType("" if node.kind is Kind.BOOLEAN else "not a schema")
    if depth > MAX_DEPTH:
        reading.diagnostics.warning(
            "schema-too-deep", f"this schema is nested over {MAX_DEPTH} levels deep: read as any value", node.location
        )
        return AnyType("nested too deeply")
    if "$ref" in node and not is_more_than_reference(node):
        target = reading.resolve(node)
        return AnyType("a missing reference") if target is None else _refer(reading, target, place, depth)
    if (sole := _sole_member(node)) is not None:
        return read_type(reading, sole, place, depth + 1)
    if "$ref" in node or shape_of(reading, node) is Shape.MODEL:
        return _read_object(reading, node, place, depth)
    return _name_if_worthy(reading, node, read_plain(reading, node, place, depth), place)


def read_definitions(reading: Reading) -> None:
    """Reads every schema that was referred to, and those that these refer to in turn."""
    while reading.pending:
        node, origin = reading.pending.popleft()
        if shape_of(reading, node) is Shape.MODEL:
            reading.definitions[node.pointer] = read_model(reading, node, origin, read_type)
        else:
            place = InlineOrigin(node.pointer, Role.VARIANT, SpecText(""))
            reading.definitions[node.pointer] = _read_alias(reading, node, origin, read_plain(reading, node, place, 0))


def origin_of(target: Node) -> ComponentOrigin | None:
    """The name a schema has as a component; None for a schema that a `$ref` reaches somewhere else."""
    parent = target.pointer.parent()
    named = parent.ends("/components/schemas") or parent.ends("/$defs") or parent.ends("/definitions")
    return ComponentOrigin(target.pointer.key()) if named else None


def _refer(reading: Reading, target: Node, place: InlineOrigin, depth: int) -> TypeRef:
    if target.kind is not Kind.OBJECT:
        return AnyType()
    origin: Origin = origin_of(target) or place
    match shape_of(reading, target):
        case Shape.MODEL:
            model = ModelRef(reading.enqueue(target, origin))
            return NullableType(model) if "null" in type_names(target) else model
        case Shape.ALIAS:
            return AliasRef(reading.enqueue(target, origin))
        case Shape.INLINE:
            return read_plain(reading, target, place, depth + 1)


def _read_object(reading: Reading, node: Node, place: InlineOrigin, depth: int) -> TypeRef:
    if shape_of(reading, node) is not Shape.MODEL:
        target = reading.resolve(node)
        return AnyType("a missing reference") if target is None else _refer(reading, target, place, depth)
    model = ModelRef(reading.enqueue(node, place))
    return NullableType(model) if "null" in type_names(node) else model


def _sole_member(node: Node) -> Node | None:
    """The only member that says something, of an `allOf` that adds nothing of its own."""
    listed = [member for member in members(node, "allOf") if "$ref" in member or is_more_than_reference(member)]
    own = [name for name, _ in node.members() if name not in ("allOf", "type", "nullable")]
    plain = all(name in ("description", "title") or name.starts("x-") or name in _FLAGS for name in own)
    return listed[0] if len(listed) == 1 and plain and "null" not in type_names(node) else None


_FLAGS = frozenset("default example examples deprecated readOnly writeOnly summary externalDocs".split())


def read_plain(reading: Reading, node: Node, place: InlineOrigin, depth: int) -> TypeRef:
    """The type of a schema that names no properties."""
    if "const" in node or "enum" in node:
        return _read_literal(node)
    if ("oneOf" in node or "anyOf" in node) and not _only_narrowed(node):
        return read_union(reading, node, place, lambda variant, at: read_type(reading, variant, at, depth + 1))
    if "allOf" in node:
        return _read_all_of(reading, node, place, depth)
    names = [name for name in type_names(node) if name != "null"] or _guess_types(node)
    types = tuple(_read_named(reading, node, name, place, depth) for name in names)
    nullable = "null" in type_names(node)
    if not types:
        return NullType() if nullable else AnyType()
    whole = types[0] if len(types) == 1 else UnionType(types)
    return NullableType(whole) if nullable else whole


def _only_narrowed(node: Node) -> bool:
    """Whether a schema has a type of its own that its variants put limits on without naming another."""
    variants = [*members(node, "oneOf"), *members(node, "anyOf")]
    return bool(type_names(node)) and not any(says_type(variant) for variant in variants)


def _read_all_of(reading: Reading, node: Node, place: InlineOrigin, depth: int) -> TypeRef:
    """The intersection of schemas none of which is an object: the last one that says something."""
    types = [read_type(reading, member, place, depth + 1) for member in members(node, "allOf")]
    telling = [type for type in types if not isinstance(type, AnyType)]
    if len(set(telling)) > 1:
        reading.diagnostics.note(
            "all-of-narrowed", "these allOf members are no objects: the last one that has a type is used", node.location
        )
    return telling[-1] if telling else AnyType()


def _guess_types(node: Node) -> list[SpecText]:
    """The type that the other keywords imply, where `type` is missing."""
    for name, keywords in _IMPLIED.items():
        if any(keyword in node for keyword in keywords):
            return [SpecText(name)]
    return []


_IMPLIED = {
    "object": ("additionalProperties", "patternProperties", "properties", "minProperties", "maxProperties"),
    "array": ("items", "prefixItems", "minItems", "maxItems", "uniqueItems"),
    "string": ("minLength", "maxLength", "pattern"),
    "number": ("minimum", "maximum", "multipleOf"),
}


def _read_named(reading: Reading, node: Node, name: SpecText, place: InlineOrigin, depth: int) -> TypeRef:
    reader = _READERS.get(name)
    if reader is None:
        reading.diagnostics.warning(
            "unknown-type",
            f"there is no type {show(name)!r}: read as any value",
            (node.get("type") or node).location,
            hint="the types are string, number, integer, boolean, array, object and null",
        )
        return AnyType("an unknown type")
    return reader(reading, node, place, depth)


def _read_string(_reading: Reading, node: Node, _place: InlineOrigin, _depth: int) -> TypeRef:
    format = read_text(node, "format")
    return BinaryType() if format == "binary" else StringType(format, read_limits(node))


def _read_array(reading: Reading, node: Node, place: InlineOrigin, depth: int) -> TypeRef:
    def read(item: Node) -> TypeRef:
        return read_type(reading, item, InlineOrigin(place.parent, _item_role(place), place.label), depth + 1)

    items = node.get("items")
    first = tuple(read(item) for item in members(node, "prefixItems"))
    rest = AnyType() if items is None else read(items)
    if not first:
        return ListType(rest, read_limits(node))
    closed = items is not None and items.kind is Kind.BOOLEAN and items.scalar() is False
    return TupleType(first, None if closed else rest)


def _item_role(place: InlineOrigin) -> Role:
    return Role.ITEM if place.role in (Role.PROPERTY, Role.ITEM, Role.VALUE, Role.VARIANT) else place.role


def _read_map(reading: Reading, node: Node, place: InlineOrigin, depth: int) -> TypeRef:
    if has_properties(node):
        return _read_object(reading, node, place, depth)
    value = node.get("additionalProperties")
    patterns = (
        [schema for _, schema in (node.get("patternProperties") or node).members()]
        if "patternProperties" in node
        else []
    )
    schemas = [*patterns, value] if value is not None and value.kind is Kind.OBJECT else patterns
    at = InlineOrigin(place.parent, Role.VALUE, place.label)
    types = tuple(dict.fromkeys(read_type(reading, schema, at, depth + 1) for schema in schemas))
    match types:
        case ():
            return MapType(AnyType(), read_limits(node))
        case (only,):
            return MapType(only, read_limits(node))
        case _:
            return MapType(UnionType(types), read_limits(node))


_READERS: dict[str | SpecText, Callable[[Reading, Node, InlineOrigin, int], TypeRef]] = {
    "string": _read_string,
    "integer": lambda _r, node, _p, _d: IntegerType(read_text(node, "format"), read_limits(node)),
    "number": lambda _r, node, _p, _d: NumberType(read_text(node, "format"), read_limits(node)),
    "boolean": lambda _r, _n, _p, _d: BooleanType(),
    "array": _read_array,
    "object": _read_map,
    "file": lambda _r, _n, _p, _d: BinaryType(),
}


def _read_literal(node: Node) -> TypeRef:
    if (const := node.get("const")) is not None:
        listed = [const]
    else:
        values_node = node.get("enum")
        listed = list(values_node.items()) if values_node is not None and values_node.kind is Kind.ARRAY else []
    scalars = [item for item in listed if item.kind not in (Kind.OBJECT, Kind.ARRAY)]
    values = tuple(dict.fromkeys((item.kind, item.scalar()) for item in scalars if item.kind is not Kind.NULL))
    nullable = any(item.kind is Kind.NULL for item in scalars)
    if len(scalars) < len(listed) or not listed:
        return AnyType("an enum of objects or lists")
    if not values:
        return NullType()
    literal = LiteralType(tuple(value for _, value in values))
    return NullableType(literal) if nullable else literal


def _name_if_worthy(reading: Reading, node: Node, type: TypeRef, place: InlineOrigin) -> TypeRef:
    """Gives an inline enum or union that is long to read a definition of its own."""
    inner = type.inner if isinstance(type, NullableType) else type
    long_enum = isinstance(inner, LiteralType) and len(inner.values) >= NAMED_ENUM_SIZE
    tagged_union = isinstance(inner, UnionType) and sum(isinstance(v, ModelRef) for v in inner.variants) > 1
    if not (long_enum or tagged_union):
        return type
    reading.seen.add(node.pointer)
    reading.definitions[node.pointer] = _read_alias(reading, node, place, inner)
    reference = AliasRef(node.pointer)
    return NullableType(reference) if isinstance(type, NullableType) else reference


def _read_alias(reading: Reading, node: Node, origin: Origin, type: TypeRef) -> Alias:
    return Alias(
        id=node.pointer,
        origin=origin,
        type=type,
        title=read_text(node, "title"),
        description=read_text(node, "description"),
        deprecated=read_flag(node, "deprecated"),
        examples=read_examples(node),
        location=node.location,
    )

"""What does a schema say of a value?

    {type: array, items: {$ref: "#/components/schemas/Run"}}   ->   ListType(ModelRef("#/components/schemas/Run"))

Schemas that deserve a name become definitions, read from a queue, so that no chain of references deepens the stack.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..ir.types import (
    Alias,
    AliasRef,
    AnyType,
    InlineOrigin,
    LiteralType,
    ModelRef,
    NullableType,
    Origin,
    Role,
    SchemaId,
    TypeRef,
    UnionType,
)
from ..load.node import Kind, Node
from ..text import SpecText
from .annotations import read_examples, read_flag, read_text
from .cases import cases_of
from .heirs import heirs_of
from .kinds import read_kinds
from .layers import (
    ANNOTATIONS,
    UNIONS,
    adds_to_reference,
    has_properties,
    is_more_than_texts,
    layers_of,
    members,
    says_type,
    type_names,
)
from .literals import read_literal
from .meets import meet
from .models import read_model
from .places import origin_of, own_place
from .reading import Reading
from .shapes import Shape, shape_of
from .unenforced import note_stray, note_unenforced
from .unions import read_cases, read_heirs, read_union

MAX_DEPTH = 60
NAMED_ENUM_SIZE = 5
"""An inline enum with this many values gets a name; a shorter one reads better where it stands."""


def read_type(reading: Reading, node: Node, place: InlineOrigin, depth: int = 0) -> TypeRef:
    """The type that the schema at `node` describes; `place` names it should it need a name."""
    if node.kind is not Kind.OBJECT:
        return _read_odd(reading, node)
    if depth > MAX_DEPTH:
        reading.diagnostics.degraded(
            "schema-too-deep",
            f"this schema is nested over {MAX_DEPTH} levels deep: read as any value",
            node.location,
            became="any value",
        )
        return AnyType("nested too deeply")
    if "$ref" in node and not adds_to_reference(reading, node):
        target = reading.resolve(node)
        return AnyType("a missing reference") if target is None else _refer(reading, target, place, depth)
    if (sole := _sole_member(node)) is not None:
        return read_type(reading, sole, place, depth + 1)
    place = own_place(reading, node, place)
    if shape_of(reading, node) is Shape.MODEL:
        return _nullable(node, ModelRef(_want_model(reading, node, place)))
    return _name_if_worthy(reading, node, read_plain(reading, node, place, depth), place)


def read_together(reading: Reading, nodes: tuple[Node, ...], place: InlineOrigin) -> TypeRef:
    """The type of a value that several schemas describe at once."""
    layers = _layers(reading, nodes)
    whole = next((node for node in reversed(nodes) if len(layers_of(reading, node)) == len(layers)), None)
    if whole is not None or len(nodes) == 1:
        return read_type(reading, whole or nodes[0], place)
    id = place.parent.child("properties").child(place.label)
    objects = tuple(node for node in nodes if any(map(has_properties, layers_of(reading, node))))
    if not objects:
        return _name_if_worthy(reading, nodes[-1], _read_layers(reading, nodes[-1], layers, place, 0), place, id)
    targets = [reading.resolve(node) or node for node in objects]
    if len(objects) == 1 or any(shape_of(reading, target) is not Shape.MODEL for target in targets):
        return read_type(reading, objects[-1], place)
    model = ModelRef(reading.enqueue(objects[-1], place, id, _layers(reading, objects)))
    return _nullable(objects[-1], model)


def _layers(reading: Reading, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    return tuple({layer.pointer: layer for node in nodes for layer in layers_of(reading, node)}.values())


def read_definitions(reading: Reading) -> None:
    """Reads every schema that was referred to, and those that these refer to in turn."""
    while reading.pending:
        wanted = reading.pending.popleft()
        if wanted.layers or shape_of(reading, wanted.node) is Shape.MODEL:
            layers = wanted.layers or layers_of(reading, wanted.node)
            reading.definitions[wanted.id] = read_model(reading, wanted, layers, read_together)
        else:
            place = InlineOrigin(wanted.id, Role.VARIANT, SpecText(""))
            type = read_plain(reading, wanted.node, place, 0)
            reading.definitions[wanted.id] = _read_alias(wanted.id, wanted.node, wanted.origin, type)


def _read_odd(reading: Reading, node: Node) -> TypeRef:
    """The type of a schema that is no object: true is any value; what else there is can't be meant."""
    if node.kind is not Kind.BOOLEAN:
        return AnyType("not a schema")
    if node.scalar() is False:
        reading.diagnostics.weakened(
            "schema-false", "no value fits the schema false: read as any value", node.location, became="any value"
        )
    return AnyType()


def _refer(reading: Reading, target: Node, place: InlineOrigin, depth: int) -> TypeRef:
    if target.kind is not Kind.OBJECT:
        return _read_odd(reading, target)
    origin: Origin = origin_of(target) or own_place(reading, target, place)
    match shape_of(reading, target):
        case Shape.MODEL:
            return _nullable(target, ModelRef(_want_model(reading, target, origin)))
        case Shape.ALIAS:
            return AliasRef(reading.enqueue(target, origin))
        case Shape.INLINE:
            return read_plain(reading, target, place, depth + 1)


def _want_model(reading: Reading, node: Node, origin: Origin) -> SchemaId:
    """Asks for the model of a schema: of its layers, or of those in the one case that there is."""
    return reading.enqueue(node, origin, layers=next((case.layers for case in cases_of(reading, node)), ()))


def _nullable(node: Node, type: TypeRef) -> TypeRef:
    return NullableType(type) if "null" in type_names(node) else type


def _sole_member(node: Node) -> Node | None:
    """The only member that says something, of an `allOf` that adds nothing of its own."""
    if "allOf" not in node or "null" in type_names(node):
        return None
    listed = [member for member in members(node, "allOf") if "$ref" in member or is_more_than_texts(member)]
    own = [name for name, _ in node.members() if name not in ("allOf", "type") and name not in ANNOTATIONS]
    return listed[0] if len(listed) == 1 and all(name.starts("x-") for name in own) else None


def read_plain(reading: Reading, node: Node, place: InlineOrigin, depth: int) -> TypeRef:
    """The type of a schema that is no model."""
    if cases := cases_of(reading, node):
        return read_cases(reading, node, cases, place, lambda v, at: read_type(reading, v, at, depth + 1))
    if heirs := heirs_of(reading, node):
        return read_heirs(reading, node, heirs, lambda heir: _refer_to_own(reading, heir, place))
    if (sole := _sole_member(node)) is not None:
        return read_type(reading, sole, place, depth + 1)
    return _read_layers(reading, node, layers_of(reading, node), place, depth)


def _refer_to_own(reading: Reading, heir: Node, place: InlineOrigin) -> TypeRef:
    """An heir by itself, without the heirs that it may have in turn: those are heirs of the first as well."""
    whole = _refer(reading, heir, place, 0)
    return ModelRef(heir.pointer.child("discriminator")) if heirs_of(reading, heir) else whole


def _read_layers(reading: Reading, node: Node, layers: tuple[Node, ...], place: InlineOrigin, depth: int) -> TypeRef:
    """The type of what all layers describe, none of which is an object: each limit of theirs counts."""
    if len(layers) == 1:
        return _read_own(reading, layers[0], place, depth)
    types = [_read_own(reading, layer, place, depth) for layer in layers]
    whole = _meet_all(types)
    if whole is None:
        reading.diagnostics.degraded(
            "all-of-conflict",
            "no value can be of all these types: the last one is used",
            node.location,
            hint="let the members agree, or use anyOf",
            became="the last of its types",
        )
        whole = next(type for type in reversed(types) if not isinstance(type, AnyType))
    for layer, type in zip(layers, types, strict=True):
        origin = origin_of(layer)
        named = origin is not None and layer.pointer != node.pointer and shape_of(reading, layer) is Shape.ALIAS
        if type == whole and origin is not None and named:
            return AliasRef(reading.enqueue(layer, origin))
    return whole


def _meet_all(types: Iterable[TypeRef]) -> TypeRef | None:
    whole: TypeRef | None = AnyType()
    for type in types:
        whole = None if whole is None else meet(whole, type)
    return whole


def _read_own(reading: Reading, node: Node, place: InlineOrigin, depth: int) -> TypeRef:
    """The type that a schema's own keywords say, apart from its `$ref` and `allOf`."""
    note_unenforced(reading, node)
    note_stray(reading, node)
    if "const" in node or "enum" in node:
        return read_literal(reading, node)
    keyword = next((keyword for keyword in UNIONS if keyword in node and not _only_narrows(node, keyword)), None)
    if keyword is not None:
        return read_union(reading, node, keyword, place, lambda v, at: read_type(reading, v, at, depth + 1))
    if has_properties(node):
        return _read_beside_others(reading, node, place, depth)
    return read_kinds(reading, node, place, lambda part, at: read_type(reading, part, at, depth + 1))


def _only_narrows(node: Node, keyword: str) -> bool:
    """Whether a schema has a type of its own that its variants put limits on without naming another."""
    return bool(type_names(node)) and not any(says_type(variant) for variant in members(node, keyword))


def _read_beside_others(reading: Reading, node: Node, place: InlineOrigin, depth: int) -> TypeRef:
    """The type of what is an object with properties, or of another type."""
    origin = place if place.label else InlineOrigin(place.parent, place.role, SpecText("object"))
    model = ModelRef(reading.enqueue(node, origin, node.pointer.child("properties"), layers_of(reading, node)))
    return read_kinds(reading, node, place, lambda part, at: read_type(reading, part, at, depth + 1), (model,))


def _name_if_worthy(
    reading: Reading, node: Node, type: TypeRef, place: InlineOrigin, id: SchemaId | None = None
) -> TypeRef:
    """Gives an inline enum or union that is long to read a definition of its own."""
    inner = type.inner if isinstance(type, NullableType) else type
    long_enum = isinstance(inner, LiteralType) and len(inner.values) >= NAMED_ENUM_SIZE
    union = isinstance(inner, UnionType) and sum(isinstance(v, ModelRef) for v in inner.variants) > 1
    if not (long_enum or union):
        return type
    alias = _read_alias(id or node.pointer, node, place, inner)
    reading.seen.add(alias.id)
    reading.definitions[alias.id] = alias
    return NullableType(AliasRef(alias.id)) if isinstance(type, NullableType) else AliasRef(alias.id)


def _read_alias(id: SchemaId, node: Node, origin: Origin, type: TypeRef) -> Alias:
    return Alias(
        id=id,
        origin=origin,
        type=type,
        title=read_text(node, "title"),
        description=read_text(node, "description"),
        deprecated=read_flag(node, "deprecated"),
        examples=read_examples(node),
        location=node.location,
    )

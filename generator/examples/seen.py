"""Which values do the spec's examples show for its definitions?

response example {data: [{id: run_abc123, ...}]} of RunList   ->   Run is seen as {id: run_abc123, ...}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..encode import plain
from ..ir.api import Api, Content, ContentKind
from ..ir.types import Alias, AliasRef, ListType, MapType, Model, ModelRef, NullableType, SchemaId, TypeRef, UnionType
from ..text import Object, Value
from .fields import Definitions
from .misfits import Side, fits

MAX_SEEN = 4
MAX_VISITS = 50_000


@dataclass(frozen=True, slots=True)
class Examples:
    """An API's definitions, and for each the values that the spec's examples show of it, first come first."""

    definitions: Definitions
    seen: Mapping[SchemaId, tuple[Value, ...]]


@dataclass(slots=True)
class _Gathering:
    definitions: Definitions
    found: dict[SchemaId, list[Value]] = field(default_factory=dict)
    left: int = MAX_VISITS


def gather(api: Api) -> Examples:
    """The examples of an API, those of answers before those of requests; examples that don't fit are passed over."""
    gathering = _Gathering(api.definitions)
    for definition in api.definitions.values():
        reference = ModelRef(definition.id) if isinstance(definition, Model) else AliasRef(definition.id)
        for value in definition.examples:
            _visit(gathering, reference, value, Side.GIVEN)
    for side, content in (*_given(api), *_taken(api)):
        for example in content.examples if content.kind is ContentKind.JSON else ():
            _visit(gathering, content.type, example.value, side)
    return Examples(api.definitions, {id: tuple(values) for id, values in gathering.found.items()})


def _given(api: Api) -> Iterator[tuple[Side, Content]]:
    responses = (response for operation in api.operations for response in operation.responses)
    yield from ((Side.GIVEN, content) for response in responses for content in response.contents)
    brought = (webhook.body for webhook in api.webhooks if webhook.body)
    yield from ((Side.GIVEN, content) for body in brought for content in body.contents)


def _taken(api: Api) -> Iterator[tuple[Side, Content]]:
    bodies = (operation.body for operation in api.operations if operation.body)
    return ((Side.TAKEN, content) for body in bodies for content in body.contents)


def _visit(gathering: _Gathering, type: TypeRef, value: Value, side: Side) -> None:
    gathering.left -= 1
    if gathering.left < 0:
        return
    match type:
        case ModelRef(id) | AliasRef(id):
            _note(gathering, id, value, side)
        case NullableType(inner) if value is not None:
            _visit(gathering, inner, value, side)
        case ListType(item) if isinstance(value, tuple):
            for each in value:
                _visit(gathering, item, each, side)
        case MapType(member) if isinstance(value, Object):
            for _, each in value:
                _visit(gathering, member, each, side)
        case UnionType():
            variant = _variant(gathering.definitions, type, value, side)
            if variant is not None:
                _visit(gathering, variant, value, side)
        case _:
            return


def _note(gathering: _Gathering, id: SchemaId, value: Value, side: Side) -> None:
    definition = gathering.definitions.get(id)
    known = gathering.found.setdefault(id, [])
    if definition is None or len(known) >= MAX_SEEN or value in known:
        return
    reference = ModelRef(id) if isinstance(definition, Model) else AliasRef(id)
    if fits(gathering.definitions, reference, plain(value), side):
        known.append(value)
    if isinstance(definition, Alias):
        _visit(gathering, definition.type, value, side)
    elif isinstance(value, Object):
        for each in definition.fields:
            if each.wire_name in value:
                _visit(gathering, each.type, value.get(each.wire_name), side)


def _variant(definitions: Definitions, union: UnionType, value: Value, side: Side) -> TypeRef | None:
    """The variant that a value is of: the one that it names, else the first that it fits."""
    if union.discriminator and isinstance(value, Object):
        tag = value.get(union.discriminator.property)
        return next((ModelRef(id) for stated, id in union.discriminator.mapping if stated == tag), None)
    return next((variant for variant in union.variants if fits(definitions, variant, plain(value), side)), None)

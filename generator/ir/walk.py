"""Rewriting every type of an API, from the leaves up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import assert_never

from .api import Api, Operation, RequestBody, Response, Webhook
from .types import (
    Alias,
    AliasRef,
    AnyType,
    BinaryType,
    BooleanType,
    Definition,
    IntegerType,
    ListType,
    LiteralType,
    MapType,
    Model,
    ModelRef,
    NullableType,
    NullType,
    NumberType,
    SchemaId,
    StringType,
    TupleType,
    TypeRef,
    UnionType,
)

Rewrite = Callable[[TypeRef], TypeRef]


def map_type(type: TypeRef, rewrite: Rewrite) -> TypeRef:
    """`type` with `rewrite` applied to every part of it, then to the whole; references are leaves."""
    match type:
        case ListType(item):
            whole: TypeRef = replace(type, item=map_type(item, rewrite))
        case MapType(value):
            whole = replace(type, value=map_type(value, rewrite))
        case NullableType(inner):
            whole = NullableType(map_type(inner, rewrite))
        case UnionType(variants):
            whole = replace(type, variants=tuple(map_type(variant, rewrite) for variant in variants))
        case TupleType(items, rest):
            mapped = tuple(map_type(item, rewrite) for item in items)
            whole = TupleType(mapped, None if rest is None else map_type(rest, rewrite))
        case (
            AnyType() | NullType() | BooleanType() | IntegerType() | NumberType() | StringType()
            | BinaryType() | LiteralType() | ModelRef() | AliasRef()
        ):  # fmt: skip
            whole = type
        case _:
            assert_never(type)
    return rewrite(whole)


def map_types(api: Api, rewrite: Rewrite) -> Api:
    """The API with every type in it rewritten."""
    definitions = {id: map_definition(definition, rewrite) for id, definition in api.definitions.items()}
    return replace(
        api,
        definitions=MappingProxyType(definitions),
        operations=tuple(_map_operation(operation, rewrite) for operation in api.operations),
        webhooks=tuple(_map_webhook(webhook, rewrite) for webhook in api.webhooks),
        webhook_event=None if api.webhook_event is None else map_type(api.webhook_event, rewrite),
    )


def map_definition(definition: Definition, rewrite: Rewrite) -> Definition:
    """The definition with every type in it rewritten."""
    if isinstance(definition, Alias):
        return replace(definition, type=map_type(definition.type, rewrite))
    fields = tuple(replace(field, type=map_type(field.type, rewrite)) for field in definition.fields)
    additional = None if definition.additional is None else map_type(definition.additional, rewrite)
    return replace(definition, fields=fields, additional=additional)


def _map_operation(operation: Operation, rewrite: Rewrite) -> Operation:
    return replace(
        operation,
        parameters=tuple(replace(p, type=map_type(p.type, rewrite)) for p in operation.parameters),
        body=operation.body and _map_body(operation.body, rewrite),
        responses=tuple(_map_response(response, rewrite) for response in operation.responses),
    )


def _map_webhook(webhook: Webhook, rewrite: Rewrite) -> Webhook:
    return replace(
        webhook,
        payload=None if webhook.payload is None else map_type(webhook.payload, rewrite),
        parameters=tuple(replace(p, type=map_type(p.type, rewrite)) for p in webhook.parameters),
        body=webhook.body and _map_body(webhook.body, rewrite),
        responses=tuple(_map_response(response, rewrite) for response in webhook.responses),
    )


def _map_body(body: RequestBody, rewrite: Rewrite) -> RequestBody:
    return replace(body, contents=tuple(replace(c, type=map_type(c.type, rewrite)) for c in body.contents))


def _map_response(response: Response, rewrite: Rewrite) -> Response:
    return replace(
        response,
        contents=tuple(replace(content, type=map_type(content.type, rewrite)) for content in response.contents),
        headers=tuple(replace(header, type=map_type(header.type, rewrite)) for header in response.headers),
    )


def parts_of(type: TypeRef) -> tuple[TypeRef, ...]:
    """The types directly inside a type; references have none."""
    match type:
        case ListType(item):
            return (item,)
        case MapType(value):
            return (value,)
        case NullableType(inner):
            return (inner,)
        case UnionType(variants):
            return variants
        case TupleType(items, rest):
            return items if rest is None else (*items, rest)
        case _:
            return ()


def references_of(type: TypeRef) -> tuple[ModelRef | AliasRef, ...]:
    """The references anywhere inside a type, in order."""
    if isinstance(type, (ModelRef, AliasRef)):
        return (type,)
    return tuple(reference for part in parts_of(type) for reference in references_of(part))


def types_of(definition: Definition) -> tuple[TypeRef, ...]:
    """The types that a definition is made of."""
    if isinstance(definition, Model):
        own = tuple(field.type for field in definition.fields)
        return own if definition.additional is None else (*own, definition.additional)
    return (definition.type,)


def variants_of(definitions: Mapping[SchemaId, Definition], type: TypeRef) -> Iterator[Model]:
    """The models that a type may be, through aliases and unions, each once."""
    seen: set[SchemaId] = set()
    waiting = [type]
    while waiting:
        match waiting.pop():
            case ModelRef(id) | AliasRef(id) if id not in seen and id in definitions:
                seen.add(id)
                definition = definitions[id]
                if isinstance(definition, Model):
                    yield definition
                else:
                    waiting.append(definition.type)
            case UnionType(variants):
                waiting.extend(reversed(variants))
            case NullableType(inner):
                waiting.append(inner)
            case _:
                pass

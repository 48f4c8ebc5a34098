"""What does the server send to addresses of the user's: webhooks, and the callbacks that operations ask for?

webhooks: {orderCreated: {post: {requestBody: ...}}}   ->   Webhook(orderCreated, post, payload=ModelRef(Order))
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from types import MappingProxyType

from ..encode import show
from ..ir.api import Api, Content, ContentKind, Operation, RequestBody, Webhook
from ..ir.types import (
    Alias,
    AliasRef,
    ComponentOrigin,
    Definition,
    InlineOrigin,
    Model,
    ModelRef,
    Role,
    SchemaId,
    TypeRef,
    UnionType,
)
from ..ir.walk import variants_of
from ..load.node import Kind, Node
from ..text import Pointer, SpecText
from .annotations import read_flag, read_text
from .discriminators import find_discriminator
from .operations import methods_of, read_body, read_responses
from .parameters import read_parameters
from .reading import Reading
from .security import read_alternatives

_EVENT = SchemaId("#/webhooks")


def read_webhooks(reading: Reading, operations: tuple[Operation, ...]) -> tuple[Webhook, ...]:
    """Every webhook and callback, each once, however many operations ask for it."""
    found: dict[Pointer, Webhook] = {}
    for webhook in (*_stated(reading), *_callbacks(reading, operations)):
        earlier = found.setdefault(webhook.id, webhook)
        if earlier is not webhook:
            found[webhook.id] = replace(earlier, operations=(*earlier.operations, *webhook.operations))
    return tuple(found.values())


def _stated(reading: Reading) -> Iterator[Webhook]:
    """The webhooks of the description itself; before OpenAPI 3.1 they were an extension."""
    for keyword in ("webhooks", "x-webhooks"):
        for name, entry in _objects(reading, reading.document.root.get(keyword)):
            yield from _read_item(reading, name, entry)


def _callbacks(reading: Reading, operations: tuple[Operation, ...]) -> Iterator[Webhook]:
    for operation in operations:
        node = reading.document.at(operation.id)
        for name, callback in _objects(reading, node.get("callbacks") if node else None):
            for address, item in _objects(reading, callback):
                for webhook in _read_item(reading, name, item):
                    yield replace(webhook, operations=(operation.id,), address=address)


def _objects(reading: Reading, holder: Node | None) -> Iterator[tuple[SpecText, Node]]:
    """The members of an object that are objects themselves, references followed."""
    for name, entry in holder.members() if holder is not None and holder.kind is Kind.OBJECT else ():
        target = reading.resolve(entry) if entry.kind is Kind.OBJECT else None
        if target is not None and target.kind is Kind.OBJECT:
            yield name, target


def _read_item(reading: Reading, name: SpecText, item: Node) -> Iterator[Webhook]:
    for method, node in methods_of(reading, item):
        body = read_body(reading, node, Role.PAYLOAD)
        yield Webhook(
            id=node.pointer,
            name=name,
            method=method,
            operation_id=read_text(node, "operationId"),
            payload=_payload(reading, name, node, body),
            parameters=read_parameters(reading, (item, node), node.pointer),
            body=body,
            responses=read_responses(reading, node),
            security=read_alternatives(reading, node) or (),
            summary=read_text(node, "summary"),
            description=read_text(node, "description"),
            deprecated=read_flag(node, "deprecated"),
            location=node.location,
        )


def _payload(reading: Reading, name: SpecText, node: Node, body: RequestBody | None) -> TypeRef | None:
    """The named type of a body in JSON; one that has no name gets that of the webhook."""
    contents = body.contents if body else ()
    content = next((content for content in contents if content.kind is ContentKind.JSON), None)
    if content is not None:
        return content.type if isinstance(content.type, (ModelRef, AliasRef)) else _named(reading, node, content)
    if contents:
        reading.diagnostics.degraded(
            "webhook-not-json",
            f"the webhook {show(name)} isn't sent as JSON: its payload is documented, but not parsed",
            node.location,
            hint="only `application/json` and its like have a parser",
            became="documented only",
        )
    return None


def _named(reading: Reading, node: Node, content: Content) -> AliasRef:
    id = node.pointer.child("payload")
    origin = InlineOrigin(node.pointer, Role.PAYLOAD, SpecText(""))
    reading.definitions[id] = Alias(id, origin, content.type, location=content.location)
    return AliasRef(id)


def tell_webhook_event(api: Api) -> Api:
    """Finds what any webhook brings: the one type that all of them do, or the union that their payloads tell apart."""
    payloads = dict.fromkeys(webhook.payload for webhook in api.webhooks if webhook.payload is not None)
    if len(payloads) < 2:
        return replace(api, webhook_event=next(iter(payloads), None))
    stated = dict.fromkeys(w.payload for w in api.webhooks if w.payload is not None and not w.operations)
    union = _told_apart(api, payloads) or _told_apart(api, stated)
    if union is None:
        return api
    event = Alias(_EVENT, ComponentOrigin(SpecText("WebhookEvent")), union, description=_ABOUT_EVENT)
    definitions: dict[SchemaId, Definition] = {**api.definitions, _EVENT: event}
    return replace(api, definitions=MappingProxyType(dict(sorted(definitions.items()))), webhook_event=AliasRef(_EVENT))


_ABOUT_EVENT = SpecText("What any of the webhooks brings.")


def _told_apart(api: Api, payloads: Iterable[TypeRef]) -> UnionType | None:
    """The union of models that a property tells apart; None where none does."""
    models: dict[SchemaId, Model] = {}
    for payload in payloads:
        found = {model.id: model for model in variants_of(api.definitions, payload)}
        if not found or not _is_of_models(api, payload):
            return None
        models |= found
    variants = UnionType(tuple(ModelRef(id) for id in models))
    discriminator = find_discriminator(list(models.values()), variants) if len(models) > 1 else None
    return replace(variants, discriminator=discriminator) if discriminator else None


def _is_of_models(api: Api, type: TypeRef) -> bool:
    """Whether a type is a model, or a union of models and nothing else."""
    match type:
        case ModelRef():
            return True
        case AliasRef(id):
            alias = api.definitions.get(id)
            return isinstance(alias, Alias) and _is_of_models(api, alias.type)
        case UnionType(variants):
            return all(_is_of_models(api, variant) for variant in variants)
        case _:
            return False

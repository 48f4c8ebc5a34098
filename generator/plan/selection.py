"""Which part of an API is generated: the operations that are asked for, and the definitions that they reach.

Names are settled before, on the whole, so that none depends on what is selected.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from ..config import Settings
from ..diagnostics import Diagnostics, Location
from ..encode import data, show
from ..ir.api import Api, Operation, Webhook
from ..ir.types import SchemaId, TypeRef
from ..ir.walk import references_of, types_of
from ..selectors import Of, Selector
from ..text import Pointer, SpecText


def select(api: Api, settings: Settings, diagnostics: Diagnostics) -> Api:
    """The API less what the settings leave out; the same one where they select nothing."""
    if not settings.include and not settings.exclude:
        return api
    place = Location(str(settings.source)) if settings.source else None
    parts: list[Operation | Webhook] = [*api.operations, *api.webhooks]
    for selector in (*settings.include, *settings.exclude):
        if not any(_selects(selector, part) for part in parts):
            _report(selector, api, place, diagnostics)
    chosen = tuple(operation for operation in api.operations if _is_chosen(operation, settings))
    webhooks = tuple(_webhooks_left(api, frozenset(operation.id for operation in chosen), settings))
    if not chosen and not webhooks:
        hint = "run `oarlock explain` to see what the description has"
        diagnostics.error("nothing-selected", "nothing is left by include and exclude", place, hint)
    event = api.webhook_event if webhooks else None
    return _pruned(replace(api, operations=chosen, webhooks=webhooks, webhook_event=event))


def _is_chosen(part: Operation | Webhook, settings: Settings) -> bool:
    included = not settings.include or any(_selects(selector, part) for selector in settings.include)
    return included and not any(_selects(selector, part) for selector in settings.exclude)


def _webhooks_left(api: Api, chosen: frozenset[Pointer], settings: Settings) -> Iterator[Webhook]:
    """A callback stays with its operations; a webhook is selected by its own id or name."""
    for webhook in api.webhooks:
        callers = tuple(id for id in webhook.operations if id in chosen)
        if callers or (not webhook.operations and _is_chosen(webhook, settings)):
            yield replace(webhook, operations=callers)


def _selects(selector: Selector, part: Operation | Webhook) -> bool:
    if isinstance(part, Webhook):
        names = [data(part.name), *([data(part.operation_id)] if part.operation_id else [])]
        by_name = selector.of is Of.OPERATION and any(map(selector.fits, names))
        return by_name or (selector.of is Of.DEPRECATED and part.deprecated)
    return _selects_operation(selector, part)


def _selects_operation(selector: Selector, operation: Operation) -> bool:
    match selector.of:
        case Of.TAG:
            return any(selector.fits(data(tag)) for tag in operation.tags)
        case Of.PATH:
            return selector.fits(data(operation.path))
        case Of.OPERATION:
            return operation.operation_id is not None and selector.fits(data(operation.operation_id))
        case Of.ROUTE:
            return selector.method in (data(operation.method), "*") and selector.fits(data(operation.path))
        case Of.DEPRECATED:
            return operation.deprecated


def _report(selector: Selector, api: Api, place: Location | None, diagnostics: Diagnostics) -> None:
    known = sorted({text for operation in api.operations for text in _texts_of(selector, operation)})
    near = difflib.get_close_matches(selector.text, known, 1)
    hint = f"did you mean {show(SpecText(near[0]))}?" if near else "run `oarlock explain` to see what there is"
    diagnostics.warning("selector-unused", f"nothing is selected by {show(SpecText(selector.text))}", place, hint)


def _texts_of(selector: Selector, operation: Operation) -> Iterator[str]:
    """The selectors of the same kind that an operation fits."""
    match selector.of:
        case Of.TAG:
            yield from (f"tag:{data(tag)}" for tag in operation.tags)
        case Of.PATH:
            yield f"path:{data(operation.path)}"
        case Of.OPERATION:
            yield from [f"operation:{data(operation.operation_id)}"] if operation.operation_id else []
        case Of.ROUTE:
            yield f"{data(operation.method).upper()} {data(operation.path)}"
        case Of.DEPRECATED:
            pass


def _pruned(api: Api) -> Api:
    """The API less the definitions that none of its operations and webhooks reaches."""
    reached: set[SchemaId] = set()
    waiting = [reference.id for type in _types_used(api) for reference in references_of(type)]
    while waiting:
        id = waiting.pop()
        if id not in reached and id in api.definitions:
            reached.add(id)
            waiting += [other.id for type in types_of(api.definitions[id]) for other in references_of(type)]
    kept = {id: definition for id, definition in api.definitions.items() if id in reached}
    return replace(api, definitions=MappingProxyType(kept))


def _types_used(api: Api) -> Iterator[TypeRef]:
    yield from [] if api.webhook_event is None else [api.webhook_event]
    for webhook in api.webhooks:
        yield from [] if webhook.payload is None else [webhook.payload]
        yield from _types_in(webhook)
    for operation in api.operations:
        yield from _types_in(operation)
        yield from [operation.streaming.event] if operation.streaming else []
        yield from [operation.pagination.item] if operation.pagination else []


def _types_in(part: Operation | Webhook) -> Iterator[TypeRef]:
    yield from (parameter.type for parameter in part.parameters)
    yield from (content.type for content in (part.body.contents if part.body else ()))
    for response in part.responses:
        yield from (content.type for content in response.contents)
        yield from (header.type for header in response.headers)

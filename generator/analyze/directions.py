"""Which definitions does a caller send, and which does the server give?

Run in the answers only              ->   given = {Run, ...}
CreateRunRequest in the bodies only  ->   taken = {CreateRunRequest, ...}

A webhook goes the other way: the server gives its body, and takes what it is answered with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from types import NoneType

from ..diagnostics import Diagnostics
from ..encode import show
from ..ir.api import Api
from ..ir.types import AnyType, Model, SchemaId, TypeRef
from ..ir.walk import references_of, types_of


def tell_directions(api: Api) -> Api:
    """Fills in `taken` and `given`; a definition that no operation reaches counts as given."""
    taken = _reached(api, _taken_types(api))
    given = _reached(api, _given_types(api))
    loose = frozenset(api.definitions) - taken - given
    within = (type for id in sorted(loose) for type in types_of(api.definitions[id]))
    return replace(api, taken=taken, given=given | loose | _reached(api, within))


def note_open_dictionaries(api: Api, diagnostics: Diagnostics) -> None:
    """Notes the objects of which a caller's dictionary has typed keys only, and the spec allows typed others."""
    for id in sorted(api.taken):
        model = api.definitions[id]
        if isinstance(model, Model) and model.fields and not isinstance(model.additional, (AnyType, NoneType)):
            diagnostics.weakened(
                "extra-keys-untyped",
                f"{show(id.key())} may have more properties than it names, and the type of its dictionary names all",
                model.location,
                hint="pass others by `extra_body`, or cast the dictionary",
                became="its named properties",
            )


def _taken_types(api: Api) -> Iterator[TypeRef]:
    for operation in api.operations:
        yield from (parameter.type for parameter in operation.parameters)
        yield from (content.type for content in (operation.body.contents if operation.body else ()))
    for webhook in api.webhooks:
        yield from (content.type for response in webhook.responses for content in response.contents)


def _given_types(api: Api) -> Iterator[TypeRef]:
    for operation in api.operations:
        for response in operation.responses:
            yield from (content.type for content in response.contents)
            yield from (header.type for header in response.headers)
    for webhook in api.webhooks:
        yield from (parameter.type for parameter in webhook.parameters)
        yield from (content.type for content in (webhook.body.contents if webhook.body else ()))
        yield from () if webhook.payload is None else (webhook.payload,)
    yield from () if api.webhook_event is None else (api.webhook_event,)


def _reached(api: Api, roots: Iterable[TypeRef]) -> frozenset[SchemaId]:
    found: set[SchemaId] = set()
    open_types = list(roots)
    while open_types:
        for reference in references_of(open_types.pop()):
            if reference.id in api.definitions and reference.id not in found:
                found.add(reference.id)
                open_types.extend(types_of(api.definitions[reference.id]))
    return frozenset(found)

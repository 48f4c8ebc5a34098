"""What was made of a description? The parts of an `Api`, by the same keys as those of the description."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..encode import data
from ..ir.api import Api, Content, Operation, ParameterPlace
from ..text import SpecText
from .facts import Key, Part, route


def generated(api: Api) -> Iterator[Key]:
    """Every part of an API."""
    for operation in api.operations:
        yield from _made_of(operation)
    for scheme in api.security_schemes:
        yield Key(Part.SECURITY_SCHEME, "", (data(scheme.id),))
    for id in api.definitions:
        yield Key(Part.SCHEMA, "", (data(id),))


def _made_of(operation: Operation) -> Iterator[Key]:
    id = route(data(operation.method), operation.path)
    yield Key(Part.OPERATION, id)
    for parameter in operation.parameters:
        name = () if parameter.place is ParameterPlace.QUERYSTRING else (data(parameter.wire_name),)
        yield Key(Part.PARAMETER, id, (parameter.place.value, *name))
    if operation.body:
        yield Key(Part.BODY, id)
        yield from _made_contents(id, SpecText(""), operation.body.contents)
    for response in operation.responses:
        yield Key(Part.RESPONSE, id, (data(response.status),))
        yield from _made_contents(id, response.status, response.contents)
        for header in response.headers:
            yield Key(Part.HEADER, id, (data(response.status), data(header.wire_name)))


def _made_contents(id: str, status: SpecText, contents: Iterable[Content]) -> Iterator[Key]:
    for content in contents:
        yield Key(Part.MEDIA_TYPE, id, (data(status), data(content.media_type)))

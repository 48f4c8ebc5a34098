"""Reads the parameters of a request and checks them.

?limit=20&include[]=a&include[]=b   ->   {limit: 20, include[]: [a, b]}
?filter[status]=done (deepObject)   ->   {filter: {status: done}}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..encode import data, show
from ..examples.fields import item_of, member_types
from ..examples.misfits import Misfit, fits, misfits
from ..ir.api import Api, ContentKind, Operation, Parameter, ParameterPlace
from ..ir.types import AnyType
from .brackets import Steps, read_nested, steps_of
from .incoming import Incoming, decoded, decoded_pairs
from .refusals import Refusal, invalid
from .styles import list_texts, member_texts, one_text
from .texts import read_json, read_text

_EMPTY: tuple[object, ...] = ({}, [])
"""What no text at all stands for, where it can be no text."""


def read_parameters(api: Api, operation: Operation, incoming: Incoming, path: Mapping[str, str]) -> dict[str, object]:
    """The values of the query parameters, after every parameter has been checked. Raises `Refusal`.

    `path` has the texts in the holes of the path, percent-encoded.
    """
    query: dict[str, object] = {}
    for parameter in operation.parameters:
        name = data(parameter.wire_name)
        members = _members(api, operation, parameter, incoming)
        texts = list(_texts(parameter, incoming, path))
        if not texts and not members:
            if parameter.required and not _may_be_empty(api, parameter):
                raise invalid(f"The {parameter.place} parameter", Misfit((name,), "is required"))
            continue
        value = _read_members(api, parameter, members) if members else _read(api, parameter, texts)
        problem = next(misfits(api.definitions, parameter.type, value), None)
        if problem:
            raise invalid(f"The {parameter.place} parameter", Misfit((name, *problem.place), problem.reason))
        if parameter.place in (ParameterPlace.QUERY, ParameterPlace.QUERYSTRING):
            query[name] = value
    return query


def path_fits(api: Api, operation: Operation, path: Mapping[str, str]) -> bool:
    """Whether each text in the path is of its parameter's type."""
    stated = (parameter for parameter in operation.parameters if parameter.place is ParameterPlace.PATH)
    return all(fits(api.definitions, p.type, _read(api, p, [path[data(p.wire_name)]])) for p in stated)


def _may_be_empty(api: Api, parameter: Parameter) -> bool:
    """Whether nothing at all stands for an object without members: its members would stand beside each other."""
    beside = parameter.place in (ParameterPlace.QUERY, ParameterPlace.QUERYSTRING, ParameterPlace.COOKIE)
    return beside and parameter.explode and any(fits(api.definitions, parameter.type, value) for value in _EMPTY)


def check_default_headers(api: Api, incoming: Incoming) -> None:
    """Raises `Refusal` where a header that accompanies every request of this API is missing."""
    for name, value in api.default_headers:
        if data(name).lower() not in incoming.headers:
            shown = f"{show(name)}: {show(value)}"
            raise Refusal(400, f"The header `{shown}` is missing.", show(name), "missing_required_parameter")


def _texts(parameter: Parameter, incoming: Incoming, path: Mapping[str, str]) -> Iterator[str]:
    """The texts, still encoded, that a request gives for a parameter: several where its name is repeated."""
    name = data(parameter.wire_name)
    match parameter.place:
        case ParameterPlace.PATH:
            yield path[name]
        case ParameterPlace.QUERY:
            yield from (text for key, text in incoming.raw_pairs if key == name)
        case ParameterPlace.QUERYSTRING:
            yield from [incoming.raw_query] if incoming.raw_query else []
        case ParameterPlace.HEADER:
            yield from [incoming.headers[name.lower()]] if name.lower() in incoming.headers else []
        case ParameterPlace.COOKIE:
            yield from (text for key, text in incoming.cookie_pairs(parameter.style == "cookie") if key == name)


def _read(api: Api, parameter: Parameter, texts: list[str]) -> object:
    """The value that texts stand for."""
    if parameter.content_kind is ContentKind.FORM:
        pairs = decoded_pairs(texts[0])
        return read_nested(
            api.definitions, parameter.type, ((steps_of(api.definitions, parameter.type, k), v) for k, v in pairs)
        )
    if parameter.content_kind is ContentKind.JSON:
        return read_json(decoded(parameter, texts[0]))
    if texts == [""] and not fits(api.definitions, parameter.type, ""):
        return next((value for value in _EMPTY if fits(api.definitions, parameter.type, value)), "")
    item = item_of(api.definitions, parameter.type)
    if item is not None:
        repeated = parameter.explode and parameter.place in (ParameterPlace.QUERY, ParameterPlace.COOKIE)
        parts = [decoded(parameter, text) for text in texts] if repeated else list_texts(parameter, texts[0])
        return [read_text(api.definitions, item, part) for part in parts]
    fields, other = member_types(api.definitions, parameter.type)
    pairs = member_texts(parameter, texts[0]) if fields or other is not None else []
    if pairs:
        return {name: read_text(api.definitions, fields.get(name, other or AnyType()), text) for name, text in pairs}
    return read_text(api.definitions, parameter.type, one_text(parameter, texts[0]))


def _read_members(api: Api, parameter: Parameter, members: list[tuple[Steps, str]]) -> object:
    return read_nested(api.definitions, parameter.type, members)


def _members(api: Api, operation: Operation, parameter: Parameter, incoming: Incoming) -> list[tuple[Steps, str]]:
    """The members of an object that are parameters of the request themselves: the way to each, and its text."""
    name = data(parameter.wire_name)
    if parameter.content_type is not None or parameter.place not in (ParameterPlace.QUERY, ParameterPlace.COOKIE):
        return []
    if parameter.style == "deepObject":
        steps = ((steps_of(api.definitions, AnyType(), key), text) for key, text in incoming.query)
        return [(found[1:], text) for found, text in steps if found[0] == name and len(found) > 1]
    fields, other = member_types(api.definitions, parameter.type)
    if not parameter.explode or not (fields or other is not None):
        return []
    sent = incoming.query
    if parameter.place is ParameterPlace.COOKIE:
        sent = tuple((k, decoded(parameter, text)) for k, text in incoming.cookie_pairs(parameter.style == "cookie"))
    others = {data(each.wire_name).partition("[")[0] for each in operation.parameters}
    listed = ((steps_of(api.definitions, parameter.type, key), text) for key, text in sent)
    return [(s, text) for s, text in listed if s[0] in fields or (other is not None and s[0] not in others)]

"""Reads the parameters of a request and checks them.

?limit=20&include[]=a&include[]=b   ->   {limit: 20, include[]: [a, b]}
?filter[status]=done (deepObject)   ->   {filter: {status: done}}
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from ..encode import data, show
from ..examples.fields import item_of, member_types
from ..examples.misfits import Misfit, misfits
from ..ir.api import Api, Operation, Parameter, ParameterPlace
from ..ir.types import AnyType
from .incoming import Incoming
from .refusals import Refusal, invalid
from .styles import list_texts, member_texts, one_text
from .texts import read_json, read_text


def read_parameters(api: Api, operation: Operation, incoming: Incoming, path: Mapping[str, str]) -> dict[str, object]:
    """The values of the query parameters, after every parameter has been checked. Raises `Refusal`."""
    query: dict[str, object] = {}
    for parameter in operation.parameters:
        name = data(parameter.wire_name)
        members = _members(api, operation, parameter, incoming)
        texts = list(_texts(parameter, incoming, path))
        if not texts and not members:
            if parameter.required:
                raise invalid(f"The {parameter.place} parameter", Misfit((name,), "is required"))
            continue
        value = members or _read(api, parameter, texts)
        problem = next(misfits(api.definitions, parameter.type, value), None)
        if problem:
            raise invalid(f"The {parameter.place} parameter", Misfit((name, *problem.place), problem.reason))
        if parameter.place in (ParameterPlace.QUERY, ParameterPlace.QUERYSTRING):
            query[name] = value
    return query


def check_default_headers(api: Api, incoming: Incoming) -> None:
    """Raises `Refusal` where a header that accompanies every request of this API is missing."""
    for name, value in api.default_headers:
        if data(name).lower() not in incoming.headers:
            shown = f"{show(name)}: {show(value)}"
            raise Refusal(400, f"The header `{shown}` is missing.", show(name), "missing_required_parameter")


def _texts(parameter: Parameter, incoming: Incoming, path: Mapping[str, str]) -> Iterator[str]:
    """The texts that a request gives for a parameter: one, or several where its name is repeated."""
    name = data(parameter.wire_name)
    match parameter.place:
        case ParameterPlace.PATH:
            yield path[name]
        case ParameterPlace.QUERY:
            yield from (value for key, value in incoming.query if key == name)
        case ParameterPlace.QUERYSTRING:
            yield from [json.dumps(dict(incoming.query))] if incoming.query else []
        case ParameterPlace.HEADER:
            yield from [incoming.headers[name.lower()]] if name.lower() in incoming.headers else []
        case ParameterPlace.COOKIE:
            yield from [unquote(incoming.cookies[name])] if name in incoming.cookies else []


def _read(api: Api, parameter: Parameter, texts: list[str]) -> object:
    """The value that texts stand for."""
    if parameter.content_type is not None or parameter.place is ParameterPlace.QUERYSTRING:
        return read_json(texts[0])
    item = item_of(api.definitions, parameter.type)
    if item is not None:
        repeated = parameter.explode and parameter.place is ParameterPlace.QUERY
        parts = texts if repeated else [part for text in texts for part in list_texts(parameter, text)]
        return [read_text(api.definitions, item, part) for part in parts]
    fields, other = member_types(api.definitions, parameter.type)
    pairs = member_texts(parameter, texts[0]) if fields or other is not None else []
    if pairs:
        return {name: read_text(api.definitions, fields.get(name, other or AnyType()), text) for name, text in pairs}
    return read_text(api.definitions, parameter.type, one_text(parameter, texts[0]))


def _members(api: Api, operation: Operation, parameter: Parameter, incoming: Incoming) -> dict[str, object]:
    """The value of an object whose members are parameters of the request themselves; empty where there is none."""
    fields, other = member_types(api.definitions, parameter.type)
    found: dict[str, object] = {}
    for name, text in _own(operation, parameter, incoming, fields, open_ended=other is not None):
        _add(found, name.removesuffix("[]"), read_text(api.definitions, fields.get(name, other or AnyType()), text))
    return found


def _own(
    operation: Operation, parameter: Parameter, incoming: Incoming, fields: Mapping[str, object], *, open_ended: bool
) -> Iterator[tuple[str, str]]:
    """The names and texts of the members that stand beside each other in the query or among the cookies."""
    name = data(parameter.wire_name)
    sent = incoming.query if parameter.place is ParameterPlace.QUERY else tuple(incoming.cookies.items())
    if parameter.content_type is not None or parameter.place not in (ParameterPlace.QUERY, ParameterPlace.COOKIE):
        return
    if parameter.style == "deepObject":
        yield from ((k[len(name) + 1 : -1], text) for k, text in sent if k.startswith(f"{name}[") and k.endswith("]"))
    elif parameter.explode and parameter.style == "form":
        others = {data(other.wire_name) for other in operation.parameters}
        yield from ((k, text) for k, text in sent if k in fields or (open_ended and k not in others))


def _add(found: dict[str, object], name: str, value: object) -> None:
    """Puts a member into an object; one that comes again becomes a list."""
    if name not in found:
        found[name] = value
    else:
        earlier = found[name]
        found[name] = [*earlier, value] if isinstance(earlier, list) else [earlier, value]

"""Reads the parameters of a request by their styles and checks them.

?limit=20&include[]=a&include[]=b   ->   {limit: 20, include[]: [a, b]}
?filter[status]=done (deepObject)   ->   {filter: {status: done}}
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from ..encode import data, plain, show
from ..examples.fields import item_of, models_of
from ..examples.misfits import Misfit, misfits
from ..ir.api import Api, Operation, Parameter, ParameterPlace
from ..ir.types import (
    Alias,
    AliasRef,
    AnyType,
    BooleanType,
    IntegerType,
    LiteralType,
    MapType,
    NullableType,
    NullType,
    NumberType,
    TypeRef,
    UnionType,
)
from ..text import Scalar, SpecText
from .incoming import Incoming
from .jsons import parse_json
from .refusals import Refusal, invalid

_SEPARATORS = {"spaceDelimited": " ", "pipeDelimited": "|"}
_NO_TEXTS: tuple[str, ...] = ()


def read_parameters(api: Api, operation: Operation, incoming: Incoming, path: Mapping[str, str]) -> dict[str, object]:
    """The values of the query parameters, after every parameter has been checked. Raises `Refusal`."""
    query: dict[str, object] = {}
    for parameter in operation.parameters:
        name = data(parameter.wire_name)
        texts = tuple(_texts(parameter, incoming, path))
        members = _members(api, parameter, incoming)
        if not texts and members is None:
            if parameter.required:
                raise invalid(f"The {parameter.place} parameter", Misfit((name,), "is required"))
            continue
        value = _read(api, parameter, texts) if members is None else members
        problem = next(misfits(api.definitions, parameter.type, value), None)
        if problem:
            place = (name, *problem.place)
            raise invalid(f"The {parameter.place} parameter", Misfit(place, problem.reason))
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
            yield from [_unstyled(parameter, path[name])] if name in path else _NO_TEXTS
        case ParameterPlace.QUERY:
            yield from (value for key, value in incoming.query if key == name)
        case ParameterPlace.QUERYSTRING:
            yield from [json.dumps(dict(incoming.query))] if incoming.query else _NO_TEXTS
        case ParameterPlace.HEADER:
            yield from [incoming.headers[name.lower()]] if name.lower() in incoming.headers else _NO_TEXTS
        case ParameterPlace.COOKIE:
            yield from [unquote(incoming.cookies[name])] if name in incoming.cookies else _NO_TEXTS


def _unstyled(parameter: Parameter, text: str) -> str:
    """A path parameter's text without what the styles `label` and `matrix` put before it."""
    if parameter.style == "label":
        return text.removeprefix(".")
    return text.removeprefix(f";{data(parameter.wire_name)}=") if parameter.style == "matrix" else text


def _members(api: Api, parameter: Parameter, incoming: Incoming) -> dict[str, object] | None:
    """The value of an object whose members are query parameters themselves; None where it is none, or absent."""
    if parameter.place is not ParameterPlace.QUERY or parameter.content_type is not None:
        return None
    name = data(parameter.wire_name)
    deep = parameter.style == "deepObject"
    if not deep and not (parameter.explode and parameter.style == "form"):
        return None
    types = {
        data(field.wire_name): field.type
        for model in models_of(api.definitions, parameter.type)
        for field in model.fields
    }
    found: dict[str, object] = {}
    for key, text in incoming.query:
        member = key[len(name) + 1 : -1] if deep and key.startswith(f"{name}[") and key.endswith("]") else key
        if member != key or (not deep and member in types):
            _add(found, member.removesuffix("[]"), _read_text(api, types.get(member, AnyType()), text))
    return found or None


def _add(found: dict[str, object], name: str, value: object) -> None:
    """Puts a member into an object; one that comes again becomes a list."""
    if name not in found:
        found[name] = value
    else:
        earlier = found[name]
        found[name] = [*earlier, value] if isinstance(earlier, list) else [earlier, value]


def _read(api: Api, parameter: Parameter, texts: tuple[str, ...]) -> object:
    """The value that texts stand for; a text that stands for none is left as it is, and won't fit."""
    if parameter.content_type is not None:
        return _read_json(texts[0])
    item = item_of(api.definitions, parameter.type)
    if item is None:
        return _read_text(api, parameter.type, texts[0])
    if not parameter.explode or parameter.place is not ParameterPlace.QUERY:
        separator = _SEPARATORS.get(data(parameter.style), ",")
        texts = tuple(part for text in texts for part in text.split(separator))
    return [_read_text(api, item, text) for text in texts]


def _read_text(api: Api, type: TypeRef, text: str) -> object:
    match type:
        case IntegerType() | NumberType():
            return _read_number(text)
        case BooleanType():
            return {"true": True, "false": False}.get(text, text)
        case NullType():
            return None if text in ("", "null") else text
        case LiteralType(values):
            return next((plain(value) for value in values if _spelled(value) == text), text)
        case NullableType(inner):
            return None if text == "null" else _read_text(api, inner, text)
        case MapType():
            return _read_json(text)
        case UnionType(variants):
            read = (_read_text(api, variant, text) for variant in variants)
            fitting = (value for value in read if not any(misfits(api.definitions, type, value)))
            return next(fitting, text)
        case AliasRef(id) if isinstance(alias := api.definitions.get(id), Alias):
            return _read_text(api, alias.type, text)
        case _:
            return _read_json(text) if any(models_of(api.definitions, type)) else text


def _read_number(text: str) -> object:
    number = _read_json(text)
    return number if isinstance(number, (int, float)) and not isinstance(number, bool) else text


def _read_json(text: str) -> object:
    try:
        return parse_json(text)
    except ValueError:
        return text


def _spelled(value: Scalar) -> str:
    """A value as a parameter has it."""
    return data(value) if isinstance(value, SpecText) else json.dumps(value)

"""Values in the styles of OpenAPI: how a list or an object becomes one text, or several names with a text each.

    comma([1, 2])                       x=1,2       in a query or a cookie
    spread_members({"r": 1, "g": 2})    r=1&g=2
    deep_object({"r": [1]})             x[r][]=1
    exploded({"r": 1, "g": 2})          r=1,g=2     in a path or a header
    label_style([1, 2])                 .1,2
    matrix_style([1, 2])                ;x=1,2

A value without a style goes the usual way of its place; `omit` and None stay what they are.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import Enum
from typing import Literal, TypeAlias

from .jsons import jsonable
from .shapes import is_collection, is_mapping, is_model
from .values import Omit

Style: TypeAlias = Literal["joined", "spread", "deep", "json", "label", "matrix", "cookie", "plain"]
Quote: TypeAlias = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Styled:
    """A value that is written in a style of its own."""

    value: object
    style: Style
    explode: bool = False
    separator: str = ","
    reserved: bool = False
    """Whether characters that mean something in a URL may stand in the value as they are."""


def comma(value: object) -> object:
    """Join the items, or the names and members in turn, with commas, which stay commas on the wire."""
    return _styled(value, "joined")


def space_delimited(value: object) -> object:
    """Join the items with spaces."""
    return _styled(value, "joined", separator=" ")


def pipe_delimited(value: object) -> object:
    """Join the items with bars."""
    return _styled(value, "joined", separator="|")


def tab_delimited(value: object) -> object:
    """Join the items with tabs."""
    return _styled(value, "joined", separator="\t")


def exploded(value: object) -> object:
    """Join the members of an object as `name=value`, with commas."""
    return _styled(value, "joined", explode=True)


def spread_members(value: object) -> object:
    """Write each member of an object as a parameter of its own."""
    return _styled(value, "spread")


def deep_object(value: object) -> object:
    """Write each member of an object as `name[key]=value`, at every depth."""
    return _styled(value, "deep")


def json_value(value: object) -> object:
    """Write the value as JSON text."""
    return _styled(value, "json")


def label_style(value: object, *, explode: bool = False) -> object:
    """Write the value after a dot."""
    return _styled(value, "label", explode=explode)


def matrix_style(value: object, *, explode: bool = False) -> object:
    """Write the value as `;name=value`."""
    return _styled(value, "matrix", explode=explode)


def cookie_style(value: object, *, explode: bool = True) -> object:
    """Write the value as cookies, as they are: one for each item or member where `explode` says so."""
    return _styled(value, "cookie", explode=explode)


def allow_reserved(value: object) -> object:
    """Let characters such as `/` and `:` stand in the value as they are."""
    if isinstance(value, Styled):
        return replace(value, reserved=True)
    return _styled(value, "plain", reserved=True)


def scalar_text(value: object) -> str:
    """Write one value as the text it has in a path, a query, a form field or a header."""
    match value:
        case str():
            return value.value if isinstance(value, Enum) else value
        case bool():
            return "true" if value else "false"
        case Enum():
            return scalar_text(value.value)
        case datetime() | date() | time():
            return value.isoformat()
        case bytes() | bytearray():
            return value.decode("utf-8", "surrogateescape")
        case _ if is_mapping(value) or is_collection(value) or is_model(value):
            return json_text(value)
        case _:
            return str(value)


def json_text(value: object, *, ascii_only: bool = False) -> str:
    """Write the value as compact JSON."""
    return json.dumps(jsonable(value), ensure_ascii=ascii_only, separators=(",", ":"))


def members_of(value: object) -> list[tuple[str, object]] | None:
    """Give the members of an object that are there; None for any other value."""
    if is_model(value):
        value = jsonable(value)
    if not is_mapping(value):
        return None
    return [(scalar_text(name), item) for name, item in value.items() if _is_there(item)]


def items_of(value: object) -> list[object] | None:
    """Give the items of a list that are there; None for any other value."""
    return [item for item in value if _is_there(item)] if is_collection(value) else None


def texts_of(value: object, quote: Quote, *, explode: bool = False) -> list[str]:
    """Write a value as the texts that a separator joins: one, those of the items, or those of the members."""
    members = members_of(value)
    if members is not None:
        pairs = [(quote(name), quote(scalar_text(item))) for name, item in members]
        return ["=".join(pair) for pair in pairs] if explode else [text for pair in pairs for text in pair]
    items = items_of(value)
    return [quote(scalar_text(item)) for item in ([value] if items is None else items)]


def pairs_of(name: str, value: object, quote: Quote, *, listed: str = "") -> Iterator[tuple[str, str]]:
    """Write a value as the names and texts that stand for it in a query or a form, each through `quote`.

    `listed` marks the name of a list that has no style of its own.
    """
    if not isinstance(value, Styled):
        yield from _nested(name, value, quote, listed=listed)
        return
    match value.style:
        case "joined":
            # A comma stays a comma; what is inside an item doesn't.
            separator = value.separator if value.separator == "," else quote(value.separator)
            texts = texts_of(value.value, quote, explode=value.explode)
            yield from [(quote(name), separator.join(texts))] if texts else []
        case "spread":
            members = members_of(value.value)
            for key, item in [(name, value.value)] if members is None else members:
                yield from _nested(key, item, quote, listed="")
        case "deep":
            yield from _nested(name, value.value, quote, listed="[]")
        case "json":
            yield quote(name), quote(json_text(value.value))
        case _:
            yield from _nested(name, value.value, quote, listed="")


def _nested(name: str, value: object, quote: Quote, *, listed: str) -> Iterator[tuple[str, str]]:
    """Give the pairs of a value: members in brackets, items one by one under the name and what marks a list."""
    members, items = members_of(value), items_of(value)
    if members is not None:
        for key, item in members:
            yield from _nested(f"{name}[{key}]", item, quote, listed=listed)
    elif items is not None:
        for at, item in enumerate(items):
            holds_more = listed and (is_mapping(item) or is_collection(item) or is_model(item))
            # An object in a list needs the number of its place, or its members would be those of its neighbour.
            yield from _nested(f"{name}[{at}]" if holds_more else f"{name}{listed}", item, quote, listed=listed)
    elif _is_there(value):
        yield quote(name), quote(scalar_text(value))


def _is_there(value: object) -> bool:
    return value is not None and not isinstance(value, Omit)


def _styled(
    value: object, style: Style, *, explode: bool = False, separator: str = ",", reserved: bool = False
) -> object:
    return Styled(value, style, explode, separator, reserved) if _is_there(value) else value

"""Reads the text of a parameter as a value of its type; a text that stands for none is left as it is, and won't fit.

"20" as integer   ->   20        "true" as boolean   ->   True        "many" as integer   ->   "many"
"""

from __future__ import annotations

import json

from ..encode import data, plain
from ..examples.fields import Definitions
from ..examples.misfits import fits
from ..ir.types import (
    Alias,
    AliasRef,
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
from ..ir.walk import variants_of
from ..text import Scalar, SpecText
from .jsons import parse_json


def read_text(definitions: Definitions, type: TypeRef, text: str) -> object:
    """The value that a text stands for."""
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
            return None if text == "null" else read_text(definitions, inner, text)
        case MapType():
            return read_json(text)
        case UnionType(variants):
            read = (read_text(definitions, variant, text) for variant in variants)
            return next((value for value in read if fits(definitions, type, value)), text)
        case AliasRef(id) if isinstance(alias := definitions.get(id), Alias):
            return read_text(definitions, alias.type, text)
        case _:
            return read_json(text) if any(variants_of(definitions, type)) else text


def read_json(text: str) -> object:
    """The value of a JSON text; the text itself where it is none."""
    try:
        return parse_json(text)
    except ValueError:
        return text


def _read_number(text: str) -> object:
    number = read_json(text)
    return number if isinstance(number, (int, float)) and not isinstance(number, bool) else text


def _spelled(value: Scalar) -> str:
    """A value as a parameter has it."""
    return data(value) if isinstance(value, SpecText) else json.dumps(value)

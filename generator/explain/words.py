"""Types in words: `ListType(ModelRef(Run))` is "list of Run"."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import assert_never

from ..encode import plain, show
from ..extend import Home
from ..ir.types import (
    AliasRef,
    AnyType,
    BinaryType,
    BooleanType,
    IntegerType,
    ListType,
    LiteralType,
    MapType,
    ModelRef,
    NullableType,
    NullType,
    NumberType,
    StringType,
    TupleType,
    TypeRef,
    UnionType,
)
from ..plan.names import Names
from ..text import Scalar, SpecText
from .explanation import Fact

MAX_LISTED = 8


def in_words(type: TypeRef, names: Names) -> str:
    """What a type lets through, by the names of the SDK."""
    match type:
        case AnyType(reason):
            return f"anything ({reason})" if reason else "anything"
        case NullType():
            return "null"
        case BooleanType():
            return "boolean"
        case IntegerType(format):
            return _formatted("integer", format)
        case NumberType(format):
            return _formatted("number", format)
        case StringType(format):
            return _formatted("string", format)
        case BinaryType():
            return "bytes"
        case LiteralType(values):
            return " | ".join(_value(value) for value in values[:MAX_LISTED]) + _more(len(values))
        case ListType(item):
            return f"list of {in_words(item, names)}"
        case TupleType(items, _):
            return f"tuple of {', '.join(in_words(item, names) for item in items)}"
        case MapType(value):
            return f"map of {in_words(value, names)}"
        case NullableType(inner):
            return f"{in_words(inner, names)}, or null"
        case UnionType(variants):
            return " | ".join(in_words(variant, names) for variant in variants[:MAX_LISTED]) + _more(len(variants))
        case ModelRef(id) | AliasRef(id):
            return str(names.classes[id])
        case _:
            assert_never(type)


def extended(module: str, name: str, names: Names) -> Iterator[Fact]:
    """The class of the user's that takes the place of a generated one, and what it adds."""
    extension = names.extended.get(Home(module, name))
    if extension is not None:
        yield Fact("extended", str(extension.place), tuple(show(SpecText(member.name)) for member in extension.members))


def _formatted(word: str, format: SpecText | None) -> str:
    return f"{word} ({show(format, 40)})" if format else word


def _value(value: Scalar) -> str:
    return show(SpecText(json.dumps(plain(value))), 40)


def _more(count: int) -> str:
    return f" | {count - MAX_LISTED} more" if count > MAX_LISTED else ""

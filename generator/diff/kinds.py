"""Do two schemas allow the same types of values, in the same formats, and null?"""

from __future__ import annotations

from collections.abc import Iterator

from ..encode import data
from ..load import Node
from ..text import SpecText, Value
from .findings import Finding, Found, Writing
from .law import Effect
from .schemas import Schema

_EVERY = frozenset("array boolean integer number object string".split())
_SCALARS = frozenset("boolean integer number string".split())
_WIDER = {("int32", "int64"), ("float", "double"), ("int32", "double"), ("int32", "float")}
"""Pairs of formats of which the second has all values of the first."""


def compare_kinds(old: Schema, new: Schema, *, written: Writing) -> Iterator[Found]:
    """What changed about types, formats and null."""
    if old.never != new.never:
        yield Finding("schema-forbidden" if new.never else "schema-allowed", old.node, new.node)
        return
    effect = type_effect(old, new, written=written)
    if effect is not None:
        rule = {Effect.NARROWS: "type-narrowed", Effect.WIDENS: "type-widened"}.get(effect, "type-changed")
        yield Finding(rule, _place(old, "type"), _place(new, "type"), _names(old), _names(new))
    yield from compare_null(old, new)
    if effect is not Effect.INCOMPARABLE:
        yield from _formats(old, new)


def compare_null(old: Schema, new: Schema) -> Iterator[Found]:
    """Whether null is allowed no more, or is now."""
    if old.nullable is not None and new.nullable is not None and old.nullable != new.nullable:
        rule = "became-nullable" if new.nullable else "became-not-nullable"
        yield Finding(rule, _place(old, "type"), _place(new, "type"), _names(old), _names(new))


def type_effect(old: Schema, new: Schema, *, written: Writing) -> Effect | None:
    """What became of the set of types; None where it is the same, or where one side tells it by alternatives."""
    if old.alternatives and old.types is None or new.alternatives and new.types is None:
        return None
    before, after = _allowed(old, written=written), _allowed(new, written=written)
    if before == after or (old.types is None and new.inferred) or (new.types is None and old.inferred):
        return None
    if before < after:
        return Effect.WIDENS
    return Effect.NARROWS if after < before else Effect.INCOMPARABLE


def _allowed(schema: Schema, *, written: Writing) -> frozenset[str]:
    types = _EVERY if schema.types is None else schema.types
    if "number" in types:
        types |= {"integer"}
    # As text without quotes, a number is a string like any other, unless the string has a form of its own.
    free = written is not Writing.TYPED and "string" in types and not schema.first("format") and schema.values is None
    return types | _SCALARS if free else types


def _formats(old: Schema, new: Schema) -> Iterator[Found]:
    before, after = _format(old), _format(new)
    if before == after:
        return
    at = old.first("format"), new.first("format")
    said = (SpecText(before) if before else None, SpecText(after) if after else None)
    if not before:
        yield Finding("format-added", *at, *said)
    elif not after:
        yield Finding("format-removed", *at, *said)
    elif (before, after) in _WIDER:
        yield Finding("format-widened", *at, *said)
    elif (after, before) in _WIDER:
        yield Finding("format-narrowed", *at, *said)
    else:
        yield Finding("format-changed", *at, *said)


def _format(schema: Schema) -> str:
    stated = schema.first("format")
    text = stated.text() if stated else None
    return data(text) if text is not None else ""


def _place(schema: Schema, keyword: str) -> Node:
    return schema.first(keyword) or schema.home


def _names(schema: Schema) -> Value:
    names = sorted(schema.types) if schema.types is not None else ["any"]
    return SpecText(" or ".join([*names, *(["null"] if schema.nullable else [])]))

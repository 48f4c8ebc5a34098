"""What can be said of a value beyond its type? Its default, its limits, its format: a short phrase each.

{type: integer, minimum: 1, maximum: 100, default: 20}   ─►   default `20` · from 1 to 100
"""

from __future__ import annotations

from collections.abc import Iterator

from ...encode import python
from ...ir.types import Limits, ListType, LiteralType, NullableType, TypeRef
from ...text import Given, Object, SpecText, Value
from .pages import CodeWords, Phrase, Words

MAX_SHOWN = 60
"""Characters of a default or a pattern that still stands in a line."""
_PLAIN_FORMATS = frozenset(("int32", "int64", "float", "double", "date-time", "date", "binary"))
"""Formats that the Python type tells already, or that Python knows no difference for."""


def notes_of(type: TypeRef, default: Given | None = None) -> tuple[Phrase, ...]:
    """The phrases about a value of a type."""
    return (*_default(default), *_format(type), *_limits(type))


def unwrapped(type: TypeRef) -> TypeRef:
    """The type without its null."""
    return type.inner if isinstance(type, NullableType) else type


def _default(default: Given | None) -> Iterator[Phrase]:
    if default is None:
        return
    literal = (
        None if isinstance(default.value, (tuple, Object)) and nesting(default.value) > 3 else python(default.value)
    )
    if literal is not None and len(literal) <= MAX_SHOWN:
        yield (Words("default "), CodeWords(literal))


def nesting(value: Value) -> int:
    """How deep lists and objects stand in each other."""
    deepest, level = 0, [value]
    while level:
        inside = [part for part in level if isinstance(part, (tuple, Object))]
        deepest += bool(inside)
        level = [child for part in inside for child in _children(part)]
    return deepest


def _children(value: tuple[Value, ...] | Object) -> list[Value]:
    return [member for _, member in value] if isinstance(value, Object) else list(value)


def _format(type: TypeRef) -> Iterator[Phrase]:
    format = getattr(unwrapped(type), "format", None)
    if isinstance(format, SpecText) and not any(format == plain for plain in _PLAIN_FORMATS):
        yield (Words("format "), CodeWords(str(python(format))[1:-1]))


def _limits(type: TypeRef) -> Iterator[Phrase]:
    inner = unwrapped(type)
    limits = getattr(inner, "limits", None)
    if not isinstance(limits, Limits) or isinstance(inner, LiteralType):
        return
    yield from ((Words(words),) for words in _ranges(limits))
    if limits.unique_items:
        yield (Words("no item twice"),)
    if limits.pattern is not None:
        literal = python(limits.pattern)
        yield (Words("matches "), CodeWords(literal if len(literal) <= MAX_SHOWN else literal[:MAX_SHOWN] + '..."'))
    if isinstance(inner, ListType):
        yield from ((Words("each item "), *phrase) for phrase in _limits(inner.item))


def _ranges(limits: Limits) -> Iterator[str]:
    for low, high, unit in (
        (limits.minimum, limits.maximum, ""),
        (limits.min_length, limits.max_length, " characters"),
        (limits.min_items, limits.max_items, " items"),
        (limits.min_properties, limits.max_properties, " entries"),
    ):
        if low is not None or high is not None:
            yield _range(low, high, unit)
    if limits.exclusive_minimum is not None:
        yield f"more than {limits.exclusive_minimum}"
    if limits.exclusive_maximum is not None:
        yield f"less than {limits.exclusive_maximum}"
    if limits.multiple_of is not None:
        yield f"a multiple of {limits.multiple_of}"


def _range(low: float | None, high: float | None, unit: str) -> str:
    if low is not None and high is not None:
        return f"exactly {low}{unit}" if low == high else f"from {low} to {high}{unit}"
    return f"at least {low}{unit}" if low is not None else f"at most {high}{unit}"

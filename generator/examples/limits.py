"""Is a value within the limits and of the format that its type states? Each reason is the rest of a sentence."""

from __future__ import annotations

import base64
import binascii
import datetime
import json
import uuid
from collections.abc import Callable, Iterator
from typing import TypeGuard

from ..encode import data, show
from ..ir.types import Limits
from ..text import SpecText
from .patterns import matches

_BITS = {"int32": 31, "int64": 63}


def is_number(value: object) -> TypeGuard[int | float]:
    """Whether a JSON value is a number; `true` is none."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def integer_reasons(limits: Limits, format: SpecText | None, value: object) -> Iterator[str]:
    """Why a value is no whole number within the limits and of the format."""
    if not is_number(value) or not (isinstance(value, int) or value.is_integer()):
        yield "must be an integer"
        return
    bits = next((bits for name, bits in _BITS.items() if format == name), None)
    if bits is not None and not -(2**bits) <= value < 2**bits:
        yield f"must fit in {bits + 1} bits"
    yield from number_reasons(limits, value)


def number_reasons(limits: Limits, value: object) -> Iterator[str]:
    """Why a value is no number within the limits."""
    if not is_number(value):
        yield "must be a number"
        return
    if limits.minimum is not None and value < limits.minimum:
        yield f"must be at least {limits.minimum}"
    if limits.maximum is not None and value > limits.maximum:
        yield f"must be at most {limits.maximum}"
    if limits.exclusive_minimum is not None and value <= limits.exclusive_minimum:
        yield f"must be more than {limits.exclusive_minimum}"
    if limits.exclusive_maximum is not None and value >= limits.exclusive_maximum:
        yield f"must be less than {limits.exclusive_maximum}"
    if limits.multiple_of and not _divides(limits.multiple_of, value):
        yield f"must be a multiple of {limits.multiple_of}"


def _divides(step: float, value: float) -> bool:
    if isinstance(step, int) and isinstance(value, int):
        return value % step == 0
    try:
        return abs(value / step - round(value / step)) < 1e-9
    except OverflowError:
        return True


def text_reasons(limits: Limits, format: SpecText | None, value: object) -> Iterator[str]:
    """Why a value is no string within the limits and of the format."""
    if not isinstance(value, str):
        yield "must be a string"
        return
    if limits.min_length is not None and len(value) < limits.min_length:
        yield f"must have at least {_count(limits.min_length, 'character')}"
    if limits.max_length is not None and len(value) > limits.max_length:
        yield f"must have at most {_count(limits.max_length, 'character')}"
    if limits.pattern is not None and not matches(data(limits.pattern), value):
        yield f"must match {show(limits.pattern)}"
    read = next((read for name, read in _FORMATS.items() if format == name), None)
    try:
        if read is not None:
            read(value)
    except (ValueError, binascii.Error):
        yield f"must be of the format {show(format or SpecText(''))}"


def count_reasons(limits: Limits, value: object) -> Iterator[str]:
    """Why a list has too few or too many items, or an object members."""
    if isinstance(value, (list, tuple)):
        yield from _counted(len(value), limits.min_items, limits.max_items, "item")
        if limits.unique_items and len({json.dumps(item, sort_keys=True) for item in value}) < len(value):
            yield "must not have an item twice"
    elif isinstance(value, dict):
        yield from _counted(len(value), limits.min_properties, limits.max_properties, "member")


def _counted(count: int, least: int | None, most: int | None, noun: str) -> Iterator[str]:
    if least is not None and count < least:
        yield f"must have at least {_count(least, noun)}"
    if most is not None and count > most:
        yield f"must have at most {_count(most, noun)}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _read_moment(value: str) -> None:
    if datetime.datetime.fromisoformat(value).tzinfo is None:
        raise ValueError("no offset")


_FORMATS: dict[str, Callable[[str], object]] = {
    "date-time": _read_moment,
    "date": datetime.date.fromisoformat,
    "uuid": uuid.UUID,
    "byte": lambda value: base64.b64decode(value, validate=True),
}

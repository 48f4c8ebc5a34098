"""Scalars of YAML, by the JSON schema of its version 1.2, and keys, which are their source text.

true -> True      0x1F -> 31      1e3 -> 1000.0      NO, 2020-01-01, 1:30, 017 -> strings
"""

from __future__ import annotations

import re
from math import isinf

from yaml.events import Event, ScalarEvent

from ..encode import show
from ..text import SpecText
from .tree import MAX_DIGITS, Oddity, Raw

CORE = "tag:yaml.org,2002:"
_TAGS = {f"{CORE}{name}" for name in ("str", "int", "float", "bool", "null")}

_WORDS: dict[str, Raw] = {"": None, "~": None}
_WORDS |= dict.fromkeys(("null", "Null", "NULL"))
_WORDS |= dict.fromkeys(("true", "True", "TRUE"), True) | dict.fromkeys(("false", "False", "FALSE"), False)
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


def offset_of(event: Event) -> int:
    """The offset in the text at which an event begins."""
    return event.start_mark.index if event.start_mark else 0


def key_text(event: ScalarEvent) -> str:
    """The source text of a key."""
    return str(event.value)


def is_merge(event: ScalarEvent) -> bool:
    """Whether a key stands for the members of another mapping."""
    return bool(event.value == "<<" and event.implicit[0] and event.tag is None)


def scalar_value(event: ScalarEvent) -> tuple[Raw, Oddity | None]:
    """The value of a scalar; its text, with what is odd about it, where JSON has no such value."""
    value: str = event.value
    offset = offset_of(event)
    if event.implicit[0] and event.tag is None:
        return _plain(value, offset)
    if event.tag is None or event.tag in ("!", f"{CORE}str"):
        return value, None
    return _tagged(value, event.tag, offset)


def _plain(value: str, offset: int) -> tuple[Raw, Oddity | None]:
    if value in _WORDS:
        return _WORDS[value], None
    if value[0] not in "0123456789+-.":
        return value, None
    if _NOT_FINITE.fullmatch(value):
        return value, _bad_number(f"{value} is not a JSON number", offset)
    is_integer = _INTEGER.fullmatch(value)
    if not is_integer and not _FLOAT.fullmatch(value):
        return value, None
    if len(value) > MAX_DIGITS:
        return value, _bad_number(f"the number has more than {MAX_DIGITS} digits", offset)
    if is_integer:
        return int(value, 16 if value.startswith("0x") else 10), None
    number = float(value)
    return (value, _bad_number("the number is too large", offset)) if isinf(number) else (number, None)


def _bad_number(message: str, offset: int) -> Oddity:
    return Oddity("bad-number", message, offset, "leave it out, or quote it", "its text")


def _tagged(value: str, tag: str, offset: int) -> tuple[Raw, Oddity | None]:
    found, odd = _plain(value, offset)
    name = tag.removeprefix(CORE)
    if name == "float" and type(found) in (int, float):
        return float(found), odd  # type: ignore[arg-type]
    fits = {"int": type(found) is int, "bool": type(found) is bool, "null": found is None}
    return (found, odd) if tag in _TAGS and fits.get(name) else (value, bad_tag(tag, offset))


def bad_tag(tag: str, offset: int) -> Oddity:
    """The finding for a tag that says nothing here, and is passed over."""
    message = f"the tag {show(SpecText(tag))} has no meaning here"
    return Oddity("yaml-tag", message, offset, "leave the tag out", "the value without it")

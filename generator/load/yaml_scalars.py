"""Scalars of YAML, by the JSON schema of its version 1.2, and keys, which are their source text.

true -> True      0x1F -> 31      1e3 -> 1000.0      NO, 2020-01-01, 1:30, 017 -> strings
"""

from __future__ import annotations

import re
from math import isinf

from yaml.events import Event, ScalarEvent

from ..encode import show
from ..text import SpecText
from .tree import MAX_DIGITS, Malformed, Raw

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
    """The source text of a key; raises `Malformed` for a merge key or a tag."""
    if event.tag not in (None, "!", f"{CORE}str"):
        raise bad_tag(event.tag, offset_of(event))
    if event.value == "<<" and event.implicit[0]:
        hint = "write the members out, or use allOf with a $ref"
        raise Malformed("yaml-merge-key", "merge keys (<<) are not part of YAML 1.2", offset_of(event), hint)
    return str(event.value)


def scalar_value(event: ScalarEvent) -> Raw:
    """The value of a scalar; raises `Malformed` for what JSON can't hold."""
    value: str = event.value
    if event.implicit[0] and event.tag is None:
        return _plain(value, offset_of(event))
    if event.tag is None or event.tag in ("!", f"{CORE}str"):
        return value
    if event.tag not in _TAGS:
        raise bad_tag(event.tag, offset_of(event))
    return _tagged(value, event.tag.removeprefix(CORE), offset_of(event))


def _plain(value: str, offset: int) -> Raw:
    if value in _WORDS:
        return _WORDS[value]
    if value[0] not in "0123456789+-.":
        return value
    if _NOT_FINITE.fullmatch(value):
        raise Malformed("bad-number", f"{value} is not a JSON number", offset, "leave it out, or quote it")
    is_integer = _INTEGER.fullmatch(value)
    if not is_integer and not _FLOAT.fullmatch(value):
        return value
    if len(value) > MAX_DIGITS:
        raise Malformed("bad-number", f"the number has more than {MAX_DIGITS} digits", offset, "quote it")
    if is_integer:
        return int(value, 16 if value.startswith("0x") else 10)
    number = float(value)
    if isinf(number):
        raise Malformed("bad-number", "the number is too large", offset, "quote it")
    return number


def _tagged(value: str, tag: str, offset: int) -> Raw:
    found = _plain(value, offset)
    fits = {"int": type(found) is int, "bool": type(found) is bool, "null": found is None}
    if tag == "float" and type(found) in (int, float):
        return float(found)  # type: ignore[arg-type]
    if not fits.get(tag):
        raise Malformed("yaml-tag", f"this is no value for the tag !!{tag}", offset, "leave the tag out")
    return found


def bad_tag(tag: str, offset: int) -> Malformed:
    """The error for a tag beyond those of JSON."""
    message = f"the tag {show(SpecText(tag))} has no meaning in an OpenAPI description"
    return Malformed("yaml-tag", message, offset, "leave the tag out")

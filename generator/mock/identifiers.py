"""Ids for new things that look like those in the spec's examples.

example run_abc123   ->   run_kq3v5a7xw2m4        example 42   ->   1001        format uuid   ->   a UUID
"""

from __future__ import annotations

import base64
import hashlib
import re

from ..encode import data, plain
from ..examples.fields import field_of
from ..examples.misfits import Side, fits
from ..examples.seen import Examples
from ..examples.words import snake, uuid_of
from ..ir.types import TypeRef
from ..ir.walk import variants_of
from ..text import Object
from .resources import Collection

LENGTH = 16
FIRST_NUMBER = 1000
_PREFIX = re.compile(r"[A-Za-z]+[A-Za-z0-9]*[_-]")


def fresh_id(examples: Examples, collection: Collection, number: int, seed: int) -> str | int:
    """The id of the `number`th new thing, of the form that the collection's ids have."""
    field = field_of(examples.definitions, collection.item, collection.id_field)
    text = fresh_text(_prefix(examples, collection.item, collection.id_field), number, seed)
    forms: tuple[str | int, ...] = (text, FIRST_NUMBER + number, uuid_of(seed * 1_000_003 + number))
    return next((form for form in forms if field and fits(examples.definitions, field.type, form, Side.GIVEN)), text)


def fresh_text(prefix: str, number: int, seed: int) -> str:
    """An id with a prefix."""
    digest = hashlib.sha256(f"{seed}:{number}".encode()).digest()
    return prefix + base64.b32encode(digest).decode().lower()[:LENGTH]


def prefix_of(example: object) -> str:
    """What an example id begins with; empty where it is of another form."""
    matched = _PREFIX.match(example) if isinstance(example, str) else None
    return matched.group() if matched else ""


def _prefix(examples: Examples, item: TypeRef, id_field: str) -> str:
    for model in variants_of(examples.definitions, item):
        shown = [value.get(id_field) for value in examples.seen.get(model.id, ()) if isinstance(value, Object)]
        stated = [value for field in model.fields if field.wire_name == id_field for value in field.examples]
        for example in (*shown, *stated):
            return prefix_of(plain(example))
        return snake(data(model.id.key())) + "_"
    return ""

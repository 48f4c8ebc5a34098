"""Members of a multipart body become its parts, each with the content type it has.

{"note": "x", "meta": {"size": 1}, "file": Path("a.png"), "more": [b"1", b"2"]}
    ->  note, meta (application/json), file (a.png, image/png), more, more
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, cast

from .shapes import is_collection, is_tuple
from .styles import Styled, json_text, members_of, pairs_of, scalar_text
from .values import Omit

RawPart = tuple[Any, ...]
"""A file name (None for a plain field), the content, and where they are known the content type and headers."""


@dataclass(frozen=True, slots=True)
class Part:
    """A value that is sent with a content type of its own."""

    value: object
    content_type: str

    @property
    def texts(self) -> list[str]:
        """The texts that the value, or each item of a list, has in a form."""
        return [_text(item, self.content_type) for item in _listed(self.value)]


def typed_part(value: object, content_type: str) -> object:
    """Send the value, or each item of a list, as a part of this content type."""
    return value if value is None or isinstance(value, Omit) else Part(value, content_type)


def make_parts(values: Mapping[str, object]) -> Iterator[tuple[str, RawPart]]:
    """Give the parts in order; None and `omit` are left out."""
    for name, value in values.items():
        match value:
            case Styled(inner, "json"):
                yield name, (None, json_text(inner).encode(), "application/json")
            case Styled():
                yield from ((key, (None, text.encode())) for key, text in pairs_of(name, value, str))
            case Part(inner, content_type):
                yield from ((name, _part(item, content_type)) for item in _listed(inner))
            case _:
                yield from ((name, _part(item, None)) for item in _listed(value))


def _listed(value: object) -> list[object]:
    """The items of a list, which are parts of their own; any other value alone."""
    items = list(value) if is_collection(value) and not is_file(value) else [value]
    return [item for item in items if item is not None and not isinstance(item, Omit)]


def is_file(value: object) -> bool:
    """Say whether a value is sent as a file; a list never is, a tuple always."""
    return isinstance(value, bytes | bytearray | tuple | os.PathLike) or hasattr(value, "read")


def _part(value: Any, content_type: str | None) -> RawPart:
    if is_file(value):
        return _file(value, content_type)
    if content_type is None and members_of(value) is not None:
        content_type = "application/json"
    # A part without a file name is a plain field.
    return (None, _text(value, content_type or "").encode(), *([content_type] if content_type else []))


def _text(value: object, content_type: str) -> str:
    """Write a value as JSON where its content type is that; scalar_text does so for objects anyway."""
    return json_text(value) if content_type.partition(";")[0].endswith("json") else scalar_text(value)


def _file(value: Any, content_type: str | None) -> RawPart:
    stated = value if is_tuple(value) else (_name_of(value), value)
    return (*stated, content_type) if len(stated) == 2 and content_type else stated


def _name_of(value: Any) -> str:
    stated: object = getattr(value, "name", None)
    name = os.fspath(cast("os.PathLike[str]", value)) if isinstance(value, os.PathLike) else stated
    return PurePath(name).name if isinstance(name, str) else "upload"

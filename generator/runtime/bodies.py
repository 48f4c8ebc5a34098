"""What a method sends becomes the body of a request: JSON, a form, a multipart form, or bytes as they are."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import IO, Any, TypeAlias, cast

from pydantic import BaseModel

from .jsons import encode_json, jsonable
from .queries import Styled, encode_query, scalar_text
from .shapes import is_list, is_mapping, is_tuple
from .values import Omit, omit, without_omitted

FileContent: TypeAlias = bytes | IO[bytes] | os.PathLike[str]
FileTypes: TypeAlias = (
    FileContent
    | tuple[str | None, FileContent]
    | tuple[str | None, FileContent, str | None]
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
"""A file to send: its content alone, or with its name, content type and headers. A plain text is never a path."""

RawContent: TypeAlias = str | FileContent | Iterable[bytes] | AsyncIterable[bytes]


@dataclass(frozen=True, slots=True)
class Body:
    """A body ready to be sent: its `content`, or the parts of a multipart form."""

    content: Any = None
    content_type: str | None = None
    files: tuple[tuple[str, Any], ...] = ()
    start: int = 0
    """Where in an open file the content begins."""

    def rewind(self) -> bool:
        """Make the body ready to be sent again; False where what was read can't be read twice."""
        return _rewind(self.content, self.start) and all(_rewind(part[1], 0) for _, part in self.files)


NO_BODY = Body()


def encode_body(
    *,
    body: object = omit,
    form: Mapping[str, object] | Omit = omit,
    multipart: Mapping[str, object] | Omit = omit,
    content: RawContent | Omit | None = omit,
    content_type: str | None = None,
    extra: object = None,
) -> Body:
    """Encode the one body that is given; the top level of `extra` wins over it."""
    if not isinstance(form, Omit):
        return Body(encode_query(_extended(form, extra)).encode(), content_type or "application/x-www-form-urlencoded")
    if not isinstance(multipart, Omit):
        return _multipart(_extended(multipart, extra))
    if not isinstance(content, Omit) and content is not None:
        data = content.encode() if isinstance(content, str) else _content(content)
        return Body(data, content_type or "application/octet-stream", start=_position(data))
    if extra is not None:
        body = _extended(body, extra)
    if body is omit:
        return NO_BODY
    return Body(encode_json(body), content_type or "application/json")


def _extended(body: object, extra: object) -> Any:
    if extra is None:
        return body
    if not is_mapping(extra):
        return extra
    if body is omit:
        return extra
    known: object = body if is_mapping(body) else jsonable(body)
    return {**known, **extra} if is_mapping(known) else extra


def _multipart(values: Mapping[str, object]) -> Body:
    parts: list[tuple[str, Any]] = []
    for name, value in without_omitted(values).items():
        for item in value if is_list(value) else [value]:
            if item is not None:
                # A part without a file name is a plain field.
                parts.append((name, _file(item) if _is_file(item) else (None, _field(item).encode())))
    # The boundary is chosen here so that it is the same in every attempt.
    return Body(None, f"multipart/form-data; boundary={os.urandom(16).hex()}", tuple(parts))


def _is_file(value: object) -> bool:
    return isinstance(value, bytes | bytearray | tuple | os.PathLike) or hasattr(value, "read")


def _file(value: Any) -> Any:
    if is_tuple(value):
        return (value[0], _content(value[1]), *value[2:])
    name = getattr(value, "name", None)
    return (PurePath(name).name if isinstance(name, str) else "upload", _content(value))


def _content(value: Any) -> Any:
    if isinstance(value, os.PathLike):
        return Path(cast("os.PathLike[str]", value)).read_bytes()
    if isinstance(value, str):
        raise TypeError("A file is given as bytes, a path object or an open file; a text is none of them")
    return _whole(value)


def _whole(content: Any) -> Any:
    return bytes(content) if isinstance(content, bytearray) else content


def _field(value: object) -> str:
    if isinstance(value, Styled):
        return value.text
    if is_mapping(value) or isinstance(value, BaseModel):
        return encode_json(value).decode()
    return scalar_text(value)


def _position(content: Any) -> int:
    try:
        return int(content.tell())
    except (AttributeError, OSError, ValueError):
        return 0


def _rewind(content: Any, start: int) -> bool:
    if content is None or isinstance(content, bytes):
        return True
    try:
        content.seek(start)
    except (AttributeError, OSError, ValueError):
        return False
    return True

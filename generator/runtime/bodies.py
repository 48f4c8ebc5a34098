"""What a method sends becomes the body of a request: JSON, a form, a multipart form, or bytes as they are.

Files are read while they are sent: a path, an open file and an iterator never lie in memory as a whole.
"""

from __future__ import annotations

import io
import json
import mimetypes
import os
import re
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import IO, Any, TypeAlias, cast

from .jsons import encode_json, jsonable
from .parts import Part, make_parts
from .queries import encode_query
from .shapes import is_mapping, is_model
from .styles import Styled
from .uploads import FileOnDisk
from .values import Omit, omit

FileContent: TypeAlias = bytes | IO[bytes] | os.PathLike[str]
FileTypes: TypeAlias = (
    FileContent
    | tuple[str | None, FileContent]
    | tuple[str | None, FileContent, str | None]
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
"""A file to send: its content alone, or with its name, content type and headers. A plain text is never a path."""

_JSON = re.compile(r"application/([\w.-]+\+)?json\b", re.IGNORECASE)

RawContent: TypeAlias = FileContent | Iterable[bytes] | AsyncIterable[bytes]
"""The bytes of a body: what a file is, or pieces as they come; pieces from an iterator can't be sent twice."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body ready to be sent: its `content`, or the parts of a multipart form."""

    content: Any = None
    content_type: str | None = None
    files: tuple[tuple[str, Any], ...] = ()
    start: int = 0
    """Where in an open file the content begins."""

    @property
    def members(self) -> Mapping[str, object]:
        """The members of a JSON object; none for any other body."""
        if not isinstance(self.content, bytes) or not _JSON.match(self.content_type or ""):
            return {}
        value: object = json.loads(self.content)
        return value if is_mapping(value) else {}

    def changed(self, members: Mapping[str, object]) -> Body:
        """Give the body with members of its JSON object changed."""
        if not members:
            return self
        return Body(encode_json({**self.members, **members}), self.content_type or "application/json")

    def rewind(self) -> bool:
        """Make the body ready to be sent again; False where what was read can't be read twice."""
        return _rewind(self.content, self.start) and all(_rewind(part[1], 0) for _, part in self.files)


NO_BODY = Body()


def encode_body(
    *,
    body: object = omit,
    form: Mapping[str, object] | Omit | None = omit,
    multipart: Mapping[str, object] | Omit | None = omit,
    content: str | RawContent | Omit | None = omit,
    alternative: object = omit,
    content_type: str | None = None,
    extra: object = None,
) -> Body:
    """Encode the one body that is given; the top level of `extra` wins over it.

    Where `alternative` is given it is that, and the content type decides how it is written, as it does for `body`.
    """
    if not isinstance(form, Omit) and form is not None:
        return _form(_extended(form, extra), content_type)
    if not isinstance(multipart, Omit) and multipart is not None:
        return _multipart(_extended(multipart, extra), content_type)
    if not isinstance(content, Omit) and content is not None:
        return _raw(content, content_type)
    if not isinstance(alternative, Omit):
        body = alternative
    if extra is not None:
        body = _extended(body, extra)
    return NO_BODY if body is omit else _as_told(body, content_type or "application/json")


def unless_omitted(values: Mapping[str, object]) -> Mapping[str, object] | Omit:
    """Give the members of an optional body, or `omit` where all of them are omitted."""
    return omit if all(isinstance(value, Omit) for value in values.values()) else values


def with_members(body: Any, members: Mapping[str, object]) -> Any:
    """Give a whole body with the members that aren't omitted; bytes and `omit` stay as they are."""
    given = {name: value for name, value in members.items() if not isinstance(value, Omit)}
    return body if isinstance(body, Omit | bytes | str) or not given else _extended(body, given)


def _as_told(body: Any, content_type: str) -> Body:
    """Write a value as its content type has it: as a form, in parts, as bytes, and as JSON otherwise."""
    essence = content_type.partition(";")[0].strip().lower()
    if essence == "application/x-www-form-urlencoded":
        return _form(body, content_type)
    if essence.startswith("multipart/"):
        return _multipart(body, content_type)
    if essence.endswith("json"):
        bare = {name: _bare(value) for name, value in body.items()} if is_mapping(body) else body
        return Body(encode_json(bare), content_type)
    return _raw(body, content_type)


def _form(values: Any, content_type: str | None) -> Body:
    if isinstance(values, str | bytes):
        return _raw(values, content_type)
    members = values if is_mapping(values) else jsonable(values)
    texts = {name: value.texts if isinstance(value, Part) else value for name, value in members.items()}
    return Body(encode_query(texts).encode(), content_type or "application/x-www-form-urlencoded")


def _multipart(values: Any, content_type: str | None) -> Body:
    if is_model(values):
        values = jsonable(values)
    # What comes without names is a file, or files.
    members = values if is_mapping(values) else {"file": values}
    kind = (content_type or "multipart/form-data").partition(";")[0]
    # The boundary is chosen here so that it is the same in every attempt.
    boundary = os.urandom(16).hex()
    parts = tuple((name, _with_content(part)) for name, part in make_parts(members))
    return Body(b"" if parts else f"--{boundary}--\r\n".encode(), f"{kind}; boundary={boundary}", parts)


def _raw(content: Any, content_type: str | None) -> Body:
    data = content.encode() if isinstance(content, str) else _content(content)
    if content_type is None or "*" in content_type:
        name = getattr(data, "name", None)
        content_type = (mimetypes.guess_type(name)[0] if isinstance(name, str) else None) or "application/octet-stream"
    return Body(data, content_type, start=_position(data))


def _extended(body: object, extra: object) -> Any:
    if extra is None:
        return body
    if not is_mapping(extra):
        return extra
    if body is omit:
        return extra
    known: object = body if is_mapping(body) else jsonable(body)
    return {**known, **extra} if is_mapping(known) else extra


def _bare(value: object) -> object:
    return value.value if isinstance(value, Styled | Part) else value


def _with_content(part: tuple[Any, ...]) -> tuple[Any, ...]:
    name, content, *more = part
    return (name, _content(content), *more)


def _content(value: Any) -> Any:
    if isinstance(value, os.PathLike):
        return FileOnDisk(cast("os.PathLike[str]", value))
    if isinstance(value, str | io.TextIOBase):
        raise TypeError("A file is given as bytes, a path object or a file opened for bytes; a text is none of them")
    return bytes(value) if isinstance(value, bytearray) else value


def _position(content: Any) -> int:
    try:
        return int(content.tell())
    except (AttributeError, OSError, ValueError):
        return 0


def _rewind(content: Any, start: int) -> bool:
    if content is None or isinstance(content, bytes):
        return True
    if hasattr(content, "seek"):
        try:
            content.seek(start)
        except (OSError, ValueError):
            return False
        return True
    # A list of pieces begins anew each time; what hands out its pieces itself is used up.
    return not (isinstance(content, Iterator | AsyncIterator) or hasattr(content, "read"))

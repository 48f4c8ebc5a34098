"""What a method sends becomes the body of a request: JSON, unless its form says something else.

A form of its own is a class of `form_bodies`, `multipart_bodies`, `raw_bodies` or `chosen_bodies`.
"""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .jsons import encode_json, jsonable
from .shapes import is_mapping
from .styles import Styled
from .values import Omit, omit

_JSON = re.compile(r"application/([\w.-]+\+)?json\b", re.IGNORECASE)


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


class BodyForm:
    """A body that isn't written as JSON."""

    __slots__ = ()

    def encode(self, content_type: str | None, extra: object) -> Body:
        """Write the body; the top level of `extra` wins over it."""
        raise NotImplementedError


def encode_body(body: object, content_type: str | None, extra: object) -> Body:
    """Write the body as its form has it, or as JSON; the top level of `extra` wins over it."""
    if isinstance(body, BodyForm):
        return body.encode(content_type, extra)
    body = extended(body, extra)
    return NO_BODY if body is omit else json_body(body, content_type or "application/json")


def json_body(body: object, content_type: str) -> Body:
    """Write JSON; the styles of members are for other forms."""
    bare = {name: _bare(value) for name, value in body.items()} if is_mapping(body) else body
    return Body(encode_json(bare), content_type)


def unless_omitted(values: Mapping[str, object]) -> Mapping[str, object] | Omit:
    """Give the members of an optional body, or `omit` where all of them are omitted."""
    return omit if all(isinstance(value, Omit) for value in values.values()) else values


def with_members(body: Any, members: Mapping[str, object]) -> Any:
    """Give a whole body with the members that aren't omitted; bytes and `omit` stay as they are."""
    given = {name: value for name, value in members.items() if not isinstance(value, Omit)}
    return body if isinstance(body, Omit | bytes | str) or not given else extended(body, given)


def extended(body: object, extra: object) -> Any:
    """Give a body with what the caller adds to it."""
    if extra is None:
        return body
    if not is_mapping(extra):
        return extra
    if body is omit:
        return extra
    known: object = body if is_mapping(body) else jsonable(body)
    return {**known, **extra} if is_mapping(known) else extra


def _bare(value: object) -> object:
    return value.value if isinstance(value, Styled) else value


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

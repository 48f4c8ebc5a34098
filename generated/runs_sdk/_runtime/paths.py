"""Path templates and their values become the path of a request.

"/threads/{thread_id}/runs", {"thread_id": "a/b"}  ->  "/threads/a%2Fb/runs"
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from urllib.parse import quote

from .shapes import is_collection
from .values import Omit

# Unreserved characters, sub-delimiters, ":" and "@" may stand in a path segment as they are (RFC 3986, 3.3).
_SEGMENT_SAFE = "!$&'()*+,;=:@"
_HOLE = re.compile(r"\{([^{}]+)\}")
# `%2e` too: servers and proxies differ in when they decode.
_DOT_SEGMENT = re.compile(r"(?:^|/)(?:\.|%2e){1,2}(?:/|$)", re.IGNORECASE)


def render_path(template: str, values: Mapping[str, object] | None) -> str:
    """Fill the template with percent-encoded values.

    Raises ValueError for a value that is empty or None, and for a path whose segments would climb (`.` and `..`).
    """
    literals, names = _parse(template)
    if not names:
        return template
    values = values or {}
    parts = [literals[0]]
    for name, literal in zip(names, literals[1:], strict=True):
        parts.append(_encode(name, values.get(name)))
        parts.append(literal)
    path = "".join(parts)
    if "." in path or "%2" in path:
        _check_segments(path)
    return path


@lru_cache(maxsize=4096)
def _parse(template: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if not template.startswith("/") or template.startswith("//"):
        raise ValueError(f"The path {template!r} must start with one slash, or it could lead to another server")
    pieces = _HOLE.split(template)
    return tuple(pieces[::2]), tuple(pieces[1::2])


def _encode(name: str, value: object) -> str:
    if type(value) is not str:
        value = _text(value)
    if not value:
        raise ValueError(f"Expected a non-empty value for `{name}` but received {value!r}")
    return quote(value, safe=_SEGMENT_SAFE)


def _text(value: object) -> str | None:
    match value:
        case None | Omit():
            return None
        case bool():
            return "true" if value else "false"
        case Enum():
            return str(value.value)
        case _:
            return ",".join(_text(item) or "" for item in value) if is_collection(value) else str(value)


def _check_segments(path: str) -> None:
    if _DOT_SEGMENT.search(path):
        raise ValueError(f"The path {path!r} has a segment `.` or `..`, which would lead to another resource")

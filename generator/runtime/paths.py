"""Path templates and their values become the path of a request.

"/threads/{thread_id}/runs", {"thread_id": "a/b"}  ->  "/threads/a%2Fb/runs"
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import quote

from .styles import Styled, items_of, json_text, members_of, scalar_text, texts_of
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
    text = quote(value, safe=_SEGMENT_SAFE) if type(value) is str else _text(name, value)
    if not text:
        raise ValueError(f"Expected a non-empty value for `{name}` but received {value!r}")
    return text


def _text(name: str, value: object) -> str:
    """Write a value in its style; without one, items and members stand between commas."""
    match value:
        case None | Omit():
            return ""
        case Styled(inner, "label", explode):
            texts = texts_of(inner, _quoted, explode=explode)
            return "." + ("." if explode else ",").join(texts) if any(texts) else ""
        case Styled(inner, "matrix", explode):
            return _matrix(_quoted(name), inner, explode=explode)
        case Styled(inner, "json"):
            return _quoted(json_text(inner))
        case Styled(inner, _, explode):
            return ",".join(texts_of(inner, _quoted, explode=explode))
        case _ if members_of(value) is None and items_of(value) is None:
            return quote(scalar_text(value), safe=_SEGMENT_SAFE)
        case _:
            return ",".join(texts_of(value, _quoted))


def _matrix(name: str, value: object, *, explode: bool) -> str:
    """`;name=a,b`, or one such piece for each item or member."""
    texts = texts_of(value, _quoted, explode=explode)
    if explode and members_of(value) is not None:
        return "".join(f";{text}" for text in texts)
    if not explode:
        texts = [",".join(texts)] if texts else []
    return "".join(f";{name}={text}" if text else f";{name}" for text in texts)


def _quoted(text: str) -> str:
    return quote(text, safe="")


def _check_segments(path: str) -> None:
    if _DOT_SEGMENT.search(path):
        raise ValueError(f"The path {path!r} has a segment `.` or `..`, which would lead to another resource")

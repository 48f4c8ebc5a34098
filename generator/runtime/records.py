"""Bytes of a stream of JSON texts, split anywhere, become the texts.

b'{"n": 1}\\n{"n":', b' 2}\\n'      ->   one a line
b'\\x1e{"n":\\n1}\\n\\x1e{"n": 2}\\n'   ->   of any number of lines, behind record separators (RFC 7464)
"""

from __future__ import annotations

import json
from typing import Protocol

from .sse import LineSplitter, StreamLimitError

_SEPARATOR = b"\x1e"
_SPACE = b" \t\r\n\v\f"
_SEARCHED = 2**20


class Splitter(Protocol):
    """Cuts chunks into texts; what isn't complete waits for the next chunk."""

    def feed(self, chunk: bytes) -> list[bytes]: ...

    def finish(self) -> bytes: ...


def splitter_for(media_type: str, limit: int | None) -> Splitter:
    """Give what cuts a stream of this media type; no text may be longer than the limit."""
    return SequenceSplitter(limit) if media_type == "application/json-seq" else LineSplitter(limit)


class SequenceSplitter:
    """Cuts at record separators. A stream that has none is cut at line ends."""

    def __init__(self, limit: int | None = None) -> None:
        self._limit = limit
        self._lines: LineSplitter | None = None
        self._waiting: list[bytes] = []
        self._size = 0

    def feed(self, chunk: bytes) -> list[bytes]:
        """Give the texts that this chunk completes."""
        if self._lines is not None:
            return self._lines.feed(chunk)
        if not self._size:
            chunk = chunk.lstrip(_SPACE)
            if chunk and not chunk.startswith(_SEPARATOR):
                self._lines = LineSplitter(self._limit)
                return self._lines.feed(chunk)
        *texts, rest = chunk.split(_SEPARATOR)
        if texts:
            texts[0] = b"".join((*self._waiting, texts[0]))
            self._waiting.clear()
            self._size = 0
        self._waiting.append(rest)
        self._size += len(rest)
        self._check(texts)
        return [*texts, *self._ended(chunk)]

    def finish(self) -> bytes:
        """Give what no separator follows."""
        return self._lines.finish() if self._lines is not None else b"".join(self._waiting)

    def _ended(self, chunk: bytes) -> list[bytes]:
        """Give the last text if it is there as a whole: the next separator may be long in coming."""
        if not chunk.endswith(b"\n") or self._size > _SEARCHED:
            return []
        text = b"".join(self._waiting)
        try:
            json.loads(text)
        except (ValueError, RecursionError):
            return []
        self._waiting = [b"\n"]  # what follows begins with a separator
        self._size = 1
        return [text]

    def _check(self, texts: list[bytes]) -> None:
        if self._limit is not None and max(self._size, *map(len, texts), 0) > self._limit:
            raise StreamLimitError(f"a record is longer than {self._limit} bytes")

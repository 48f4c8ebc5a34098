"""What is told of bytes on their way to the server and back, piece by piece.

Path("film.mp4"), on_upload_progress=show   ->   show(65536, 8388608), show(131072, 8388608), ...
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import TypeAlias

import httpx2

Progress: TypeAlias = Callable[[int, int | None], object]
"""Is told how many bytes there were so far, and how many there are in all, None where nobody knows."""


class Watched:
    """Counts the bytes of an answer as they arrive; the total is known where the server says it of plain bytes."""

    def __init__(self, response: httpx2.Response, tell: Progress | None) -> None:
        length = response.headers.get("content-length", "")
        self._total = int(length) if length.isdigit() and "content-encoding" not in response.headers else None
        self._tell = tell
        self._count = 0

    def add(self, piece: bytes) -> None:
        """Count a piece."""
        self._count += len(piece)
        if self._tell is not None:
            self._tell(self._count, self._total)


class WatchedStream(httpx2.SyncByteStream):
    """A request's body that tells how much of it was sent."""

    def __init__(self, stream: httpx2.SyncByteStream, total: int | None, tell: Progress) -> None:
        self._stream = stream
        self._total = total
        self._tell = tell

    def __iter__(self) -> Iterator[bytes]:
        sent = 0
        for piece in self._stream:
            yield piece
            sent += len(piece)
            self._tell(sent, self._total)


class AsyncWatchedStream(httpx2.AsyncByteStream):
    """The same for a body that is awaited."""

    def __init__(self, stream: httpx2.AsyncByteStream, total: int | None, tell: Progress) -> None:
        self._stream = stream
        self._total = total
        self._tell = tell

    async def __aiter__(self) -> AsyncIterator[bytes]:
        sent = 0
        async for piece in self._stream:
            yield piece
            sent += len(piece)
            self._tell(sent, self._total)


def watch(request: httpx2.Request, tell: Progress) -> None:
    """Make the request tell how much of its body was sent."""
    length = request.headers.get("content-length", "")
    total = int(length) if length.isdigit() else None
    stream = request.stream
    if isinstance(stream, httpx2.SyncByteStream):
        request.stream = WatchedStream(stream, total, tell)
    else:
        request.stream = AsyncWatchedStream(stream, total, tell)

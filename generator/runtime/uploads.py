"""Files on their way to the server and back: read from disk piece by piece, each piece told to whoever watches.

Path("film.mp4"), on_upload_progress=show   ->   show(65536, 8388608), show(131072, 8388608), ...
"""

from __future__ import annotations

import io
import os
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import IO, TypeAlias

import httpx2

Progress: TypeAlias = Callable[[int, int | None], object]
"""Is told how many bytes there were so far, and how many there are in all, None where nobody knows."""


class FileOnDisk:
    """A file that is opened when its first bytes are asked for, and closed at its end.

    Raises OSError at once where there is no such file.
    """

    def __init__(self, path: os.PathLike[str]) -> None:
        self._path = Path(path)
        self._size = self._path.stat().st_size
        if self._path.is_dir():
            raise IsADirectoryError(f"{str(self._path)!r} is a folder")
        self._position = 0
        self._file: IO[bytes] | None = None

    @property
    def name(self) -> str:
        """The file's name, without its folder."""
        return self._path.name

    def read(self, size: int = -1) -> bytes:
        """Give the next bytes; none at the end."""
        if self._file is None:
            if self._position >= self._size:
                return b""
            self._file = self._path.open("rb")
            self._file.seek(self._position)
        piece = self._file.read(size)
        self._position += len(piece)
        if not piece or self._position >= self._size:
            self._close()
        return piece

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place, counted from the beginning or the end."""
        self._close()
        self._position = offset + (self._size if whence == io.SEEK_END else 0)
        return self._position

    def tell(self) -> int:
        """Say where the next bytes are read."""
        return self._position

    def __iter__(self) -> Iterator[bytes]:
        while piece := self.read(65_536):
            yield piece

    def _close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None


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

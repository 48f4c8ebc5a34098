"""Files on their way to the server, read from disk piece by piece: none lies in memory as a whole."""

from __future__ import annotations

import io
import os
from collections.abc import AsyncIterable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any, TypeAlias, cast

FileContent: TypeAlias = bytes | IO[bytes] | os.PathLike[str]
FileTypes: TypeAlias = (
    FileContent
    | tuple[str | None, FileContent]
    | tuple[str | None, FileContent, str | None]
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
"""A file to send: its content alone, or with its name, content type and headers. A plain text is never a path."""

RawContent: TypeAlias = FileContent | Iterable[bytes] | AsyncIterable[bytes]
"""The bytes of a body: what a file is, or pieces as they come; pieces from an iterator can't be sent twice."""


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


def file_content(value: Any) -> Any:
    """Give what is read while it is sent. Raises TypeError for a text, which is no path."""
    if isinstance(value, os.PathLike):
        return FileOnDisk(cast("os.PathLike[str]", value))
    if isinstance(value, str | io.TextIOBase):
        raise TypeError("A file is given as bytes, a path object or a file opened for bytes; a text is none of them")
    return bytes(value) if isinstance(value, bytearray) else value


def position_in(content: Any) -> int:
    """Say where in an open file its content begins."""
    try:
        return int(content.tell())
    except (AttributeError, OSError, ValueError):
        return 0

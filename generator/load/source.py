"""Bytes of a file, a URL or stdin become a `Source`: bounded text whose offsets have lines and columns."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from array import array
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Never

from ..diagnostics import Diagnostics, Location, Unusable
from ..encode import show
from ..text import SpecText

MAX_BYTES = 64 * 1024 * 1024

_LINE_ENDS = re.compile(r"\r\n|\r|\n")
_FOREIGN = {b"\x1f\x8b": "compressed by gzip", b"PK\x03\x04": "a zip archive"}
_ENCODINGS = (
    (b"\xff\xfe\0\0|\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe|\xfe\xff", "utf-16"),
    (b"[^\0]\0\0\0", "utf-32-le"),
    (b"\0\0\0[^\0]", "utf-32-be"),
    (b"[^\0]\0[^\0]\0", "utf-16-le"),
    (b"\0[^\0]\0[^\0]", "utf-16-be"),
)


@dataclass(frozen=True, slots=True, eq=False)
class Beside:
    """What lies around a description that is not on disk.

    `read` gives a file by its path from there, None where there is none; `entry` is the description's own name, and
    `above` says how many folders above it may be looked into.
    """

    entry: str
    read: Callable[[str], bytes | None]
    above: int = 0


@dataclass(frozen=True, slots=True)
class SpecBytes:
    """A description that is not a file on disk: stdin, a revision of a file, or what a `url` gave."""

    name: str
    data: bytes
    url: str = ""
    beside: Beside | None = None


@dataclass(slots=True, eq=False)
class Source:
    """The text of one file. `name` is what messages call it; `path` or `url` is its place, where it has one."""

    name: str
    text: str
    sha256: str
    path: Path | None = None
    url: str = ""
    _line_starts: array[int] | None = None

    def position(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset into the text, both from 1."""
        if self._line_starts is None:
            self._line_starts = array("Q", [0, *(end.end() for end in _LINE_ENDS.finditer(self.text))])
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def location(self, offset: int) -> Location:
        """The place of an offset, for a finding about the text itself."""
        return Location(self.name, *self.position(offset))


def load_source(source: Path | SpecBytes, diagnostics: Diagnostics, name: str = "") -> Source:
    """Reads a regular file, or takes bytes already read; raises `Unusable` for what is no text of fair size."""
    path = None if isinstance(source, SpecBytes) else source
    name = name or (source.name if isinstance(source, SpecBytes) else str(source))
    data = source.data if isinstance(source, SpecBytes) else _read(source, name, diagnostics)
    if len(data) > MAX_BYTES:
        _refuse(diagnostics, "spec-too-large", f"the file is larger than {MAX_BYTES >> 20} MiB", Location(name), _SPLIT)
    text = _decoded(data, name, diagnostics)
    url = source.url if isinstance(source, SpecBytes) else ""
    return Source(name, text, hashlib.sha256(data).hexdigest(), path, url)


_SPLIT = "an OpenAPI description is a few megabytes at most; is this the right file?"


def _read(path: Path, name: str, diagnostics: Diagnostics) -> bytes:
    try:
        # O_NONBLOCK: opening a pipe that nobody writes to must not wait for ever.
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                hint = "name a file, or pass the description on stdin as '-'"
                _refuse(diagnostics, "spec-unreadable", "this is not a regular file", Location(name), hint)
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = (error.strerror or "") if isinstance(error, OSError) else "the name can't be a file's"
        message = f"the file can't be read: {show(SpecText(reason))}"
        _refuse(diagnostics, "spec-unreadable", message, Location(name), "check the path and its permissions")


def _decoded(data: bytes, name: str, diagnostics: Diagnostics) -> str:
    foreign = next((what for start, what in _FOREIGN.items() if data.startswith(start)), "")
    if foreign:
        _refuse(diagnostics, "spec-encoding", f"the file is {foreign}", Location(name), "unpack it first")
    encoding = _encoding(data)
    text = data.decode(encoding, "replace").removeprefix("\ufeff")
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        # What comes before the broken byte is sound, so its lines can be counted.
        before = data[: error.start].decode(encoding).removeprefix("\ufeff")
        message = f"the file is not {encoding.upper()} text: the byte 0x{data[error.start]:02x} can't stand here"
        place = Source(name, before, "").location(len(before))
        diagnostics.degraded("spec-encoding", message, place, "save it as plain UTF-8", became="U+FFFD")
    return text


def _encoding(data: bytes) -> str:
    """UTF-8, or what a byte order mark or the zeros of the first character tell."""
    return next((encoding for start, encoding in _ENCODINGS if re.match(start, data, re.DOTALL)), "utf-8")


def _refuse(diagnostics: Diagnostics, code: str, message: str, location: Location, hint: str) -> Never:
    diagnostics.error(code, message, location, hint)
    raise Unusable

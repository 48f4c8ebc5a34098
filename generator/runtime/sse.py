"""Bytes of an event stream, split anywhere, become server-sent events.

    b"event: ping\\nda", b"ta: 1\\n\\n"   ->   ServerSentEvent(event="ping", data="1")

Every byte is looked at once, however the stream is cut. Lines end in CR, LF or CRLF. What has no data (a lone `retry:`,
an `id:`, a comment that keeps the connection alive) is no event.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .limits import StreamLimits

_BOM = b"\xef\xbb\xbf"


class StreamLimitError(ValueError):
    """A stream holds a line or an event larger than the client's limits allow."""


@dataclass(frozen=True, slots=True)
class ServerSentEvent:
    """One event as it stood on the wire; `event` is None where it has no name."""

    event: str | None
    content: bytes
    id: str | None = None
    retry: int | None = None

    @property
    def data(self) -> str:
        """The data as text."""
        return self.content.decode("utf-8", "replace")


class LineSplitter:
    """Cuts chunks into lines; what follows the last line end waits for the next chunk."""

    def __init__(self, limit: int | None = None) -> None:
        self._limit = limit
        self._waiting: list[bytes] = []
        self._size = 0
        self._after_cr = False
        self._at_start = True

    def feed(self, chunk: bytes) -> list[bytes]:
        """Give the lines that this chunk completes, without their ends."""
        if self._at_start:
            chunk = self._skip_bom(chunk)
        if self._after_cr and chunk:
            self._after_cr = False
            if chunk[0] == 0x0A:
                chunk = chunk[1:]
        if not chunk:
            return []
        # For bytes, `splitlines` knows exactly the three line ends of event streams.
        lines = chunk.splitlines()
        self._after_cr = chunk[-1] == 0x0D
        rest = b"" if self._after_cr or chunk[-1] == 0x0A else lines.pop()
        if lines and self._waiting:
            lines[0] = b"".join((*self._waiting, lines[0]))
            self._waiting.clear()
            self._size = 0
        if rest:
            self._waiting.append(rest)
            self._size += len(rest)
        self._check(lines)
        return lines

    def finish(self) -> bytes:
        """Give what stands after the last line end."""
        return b"".join(self._waiting)

    def _skip_bom(self, chunk: bytes) -> bytes:
        start = b"".join((*self._waiting, chunk))
        self._waiting.clear()
        self._size = 0
        if len(start) < len(_BOM) and _BOM.startswith(start):
            self._waiting.append(start)
            return b""
        self._at_start = False
        return start.removeprefix(_BOM)

    def _check(self, lines: list[bytes]) -> None:
        if self._limit is not None and max(self._size, *map(len, lines), 0) > self._limit:
            raise StreamLimitError(f"a line is longer than {self._limit} bytes")


class EventParser:
    """Reads the fields of events line by line."""

    def __init__(self, limits: StreamLimits | None = None) -> None:
        self._limits = limits or StreamLimits()
        self._lines = LineSplitter(self._limits.line_bytes)
        self._data: list[bytes] = []
        self._size = 0
        self._event: str | None = None
        self._id: str | None = None
        self._retry: int | None = None
        self.last_id: str | None = None
        """The id that was stated when the last event ended, data or none."""
        self.retry: int | None = None
        """The time of reconnection that was stated last, in milliseconds."""

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """Give the events that this chunk completes, each as soon as it is asked for."""
        for line in self._lines.feed(chunk):
            if line:
                self._field(line)
            else:
                event = self._dispatch()
                if event is not None:
                    yield event

    def _field(self, line: bytes) -> None:
        name, _, value = line.partition(b":")
        if value[:1] == b" ":
            value = value[1:]
        if name == b"data":
            self._keep(value)
        elif name == b"event":
            self._event = value.decode("utf-8", "replace")
        elif name == b"id":
            if b"\0" not in value:
                self._id = value.decode("utf-8", "replace")
        elif name == b"retry" and value.isdigit():
            self._retry = self.retry = int(value[:18])

    def _keep(self, value: bytes) -> None:
        limits = self._limits
        self._data.append(value)
        self._size += len(value)
        if limits.event_bytes is not None and self._size > limits.event_bytes:
            raise StreamLimitError(f"an event is larger than {limits.event_bytes} bytes")
        if limits.event_lines is not None and len(self._data) > limits.event_lines:
            raise StreamLimitError(f"an event has more than {limits.event_lines} lines of data")

    def _dispatch(self) -> ServerSentEvent | None:
        self.last_id = self._id
        content = b"\n".join(self._data)
        event = ServerSentEvent(self._event or None, content, self._id, self._retry) if content else None
        self._data.clear()
        self._size = 0
        self._event = self._retry = None
        return event

"""What a stream reads from: an answer and the reader of its bytes. After a reconnection these are others.

A stream and the iterators over it share one wire. When the last of them is dropped, so is the connection.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar
from warnings import warn

from .errors import APIConnectionError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx2

    from .events import EventReader
    from .forms import Reader
    from .resuming import Resumption

T = TypeVar("T")


class Wire(Generic[T]):
    """The answer of a sync stream."""

    def __init__(self, response: httpx2.Response, reader: Reader[T], resumption: Resumption | None) -> None:
        self.response = response
        self.reader = reader
        self.resumption = resumption

    def feed(self, chunk: bytes, *, raw: bool) -> Iterator[Any]:
        """Give what the chunk completes: items, or events as they stand on the wire."""
        return event_reader(self.reader).events(chunk) if raw else self.reader.feed(chunk)

    def finish(self, *, raw: bool) -> Iterator[Any]:
        """Give what the end of the body completes."""
        return iter(()) if raw else self.reader.finish()

    def check_end(self) -> None:
        """Raise APIConnectionError where a stream that can be taken up again has ended before its last event."""
        if self.resumption is not None and getattr(self.reader, "is_cut", False):
            raise APIConnectionError(message="The stream ended before its last event", request=self.response.request)

    def go_on(self, response: httpx2.Response, reader: Reader[T]) -> None:
        """Read from another answer; one without content says that there is no more."""
        self.response, self.reader = response, reader
        reader.done = response.status_code == 204

    def is_dropped(self) -> bool:
        """Say whether somebody has closed the stream while it was read."""
        return self.reader.done and self.response.is_closed

    def __del__(self) -> None:
        if not self.response.is_closed:
            self.warn_of_drop()
            self.response.close()

    def warn_of_drop(self) -> None:
        """Warn that nobody has closed the stream."""
        request = self.response.request
        message = f"A stream was dropped without being closed: {request.method} {request.url.path}"
        warn(message, ResourceWarning, stacklevel=3, source=self)


def event_reader(reader: Reader[Any]) -> EventReader[Any]:
    """Give the reader if it is one of events. Raises TypeError for any other."""
    from .events import EventReader

    if not isinstance(reader, EventReader):
        raise TypeError("This answer is no event stream")
    return reader

"""Streamed answers as iterators: the shell that does the reading; what the bytes mean is decided in `events`."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

import httpx2

from .draining import hang_up, impatient
from .errors import APIConnectionError
from .failures import sdk_errors
from .wires import Wire, event_reader

if TYPE_CHECKING:
    from typing_extensions import TypeForm

    from .forms import Reader
    from .resuming import Resumption
    from .sse import ServerSentEvent

T = TypeVar("T")


class Stream(Generic[T]):
    """The items of an answer as they arrive. Leaving the `with` block closes the connection."""

    def __init__(self, response: httpx2.Response, reader: Reader[T], resumption: Resumption | None = None) -> None:
        self._wire = Wire(response, reader, resumption)
        self._items = _read(self._wire, raw=False)

    @classmethod
    def form_of(cls, item: TypeForm[T], declared: object) -> object:
        """Give the form of a stream of these items: the declared one where it is of them, else one of plain events."""
        from .forms import Events

        return declared if getattr(declared, "type", None) == item else Events(item, done="[DONE]")

    @property
    def response(self) -> httpx2.Response:
        """The answer that is read."""
        return self._wire.response

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        item: T = next(self._items)
        return item

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def raw_events(self) -> Iterator[ServerSentEvent]:
        """Give the events as they stand on the wire, in place of the items."""
        event_reader(self._wire.reader)
        return _read(self._wire, raw=True)

    def close(self) -> None:
        """Close the answer, which ends the iteration, be it in another thread.

        The connection is kept only if the body was read to the end.
        """
        self._wire.reader.done = True
        hang_up(self.response)
        self.response.close()


def _read(wire: Wire[Any], *, raw: bool) -> Generator[Any]:
    chunks = wire.response.iter_bytes()
    try:
        while not wire.reader.done:
            try:
                chunk = _next(wire, chunks)
            except APIConnectionError as error:
                if wire.reader.done:
                    return  # the stream was closed meanwhile
                _reopen(wire, error)
                chunks = wire.response.iter_bytes()
                continue
            for item in wire.feed(chunk, raw=raw) if chunk is not None else wire.finish(raw=raw):
                yield item
                if wire.is_dropped():
                    return
            if chunk is None:
                return
        with impatient(wire.response) as allowed:
            while allowed > 0:
                allowed -= len(next(chunks, b"")) or allowed
    finally:
        wire.response.close()


def _next(wire: Wire[Any], chunks: Iterator[bytes]) -> bytes | None:
    with sdk_errors(wire.response.request):
        chunk = next(chunks, None)
    if chunk is None:
        wire.check_end()
    return chunk


def _reopen(wire: Wire[Any], error: APIConnectionError) -> None:
    """Exchange the answer for one that goes on after the last event. Raises the last error where that can't be done."""
    resumption = wire.resumption
    if resumption is None:
        raise error
    for attempt in resumption.attempts(wire.reader):
        wire.response.close()
        time.sleep(attempt.delay)
        try:
            response = resumption.client.send(attempt.call)
        except APIConnectionError as again:
            error = again
        else:
            wire.go_on(response, resumption.reader_of(response))
            return
    raise error

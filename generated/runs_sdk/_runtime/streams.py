"""Streamed answers as iterators: the shells that do the reading; what the bytes mean is decided in `events`."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterable, Iterator
from contextlib import aclosing, contextmanager
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

import httpx2

from .errors import APIConnectionError
from .events import EventReader, Reader
from .failures import sdk_errors
from .sse import ServerSentEvent

T = TypeVar("T")

# After the last event an HTTP/1.1 connection can be used again only when the body is read to its end: this much is
# read for that, waiting no longer than this.
_DRAIN_BYTES = 64 * 1024
_DRAIN_SECONDS = 0.1


class Stream(Generic[T]):
    """The items of an answer as they arrive. Leaving the `with` block closes the connection."""

    response: httpx2.Response

    def __init__(self, response: httpx2.Response, reader: Reader[T]) -> None:
        self.response = response
        self._reader = reader
        self._items = self._iterate(reader.feed, reader.finish)

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
        return self._iterate(_event_reader(self._reader).events, tuple)

    def close(self) -> None:
        """Close the answer; its connection is kept only if the body was read to the end."""
        self._reader.done = True
        self.response.close()

    def _iterate(self, feed: Callable[[bytes], Iterable[Any]], finish: Callable[[], Iterable[Any]]) -> Generator[Any]:
        response, reader = self.response, self._reader
        chunks = response.iter_bytes()
        try:
            while not reader.done:
                with sdk_errors(response.request):
                    chunk = next(chunks, None)
                if chunk is None:
                    yield from finish()
                    return
                for item in feed(chunk):
                    yield item
                    if response.is_closed and reader.done:
                        return
            self._drain(chunks)
        finally:
            response.close()

    def _drain(self, chunks: Iterator[bytes]) -> None:
        with _impatient(self.response) as allowed:
            while allowed > 0:
                allowed -= len(next(chunks, b"")) or allowed


class AsyncStream(Generic[T]):
    """The items of an answer as they arrive. Leaving the `async with` block closes the connection."""

    response: httpx2.Response

    def __init__(self, response: httpx2.Response, reader: Reader[T]) -> None:
        self.response = response
        self._reader = reader
        self._items = self._iterate(reader.feed, reader.finish)

    def __aiter__(self) -> AsyncIterator[T]:
        return self

    async def __anext__(self) -> T:
        return await anext(self._items)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def raw_events(self) -> AsyncIterator[ServerSentEvent]:
        """Give the events as they stand on the wire, in place of the items."""
        return self._iterate(_event_reader(self._reader).events, tuple)

    async def close(self) -> None:
        """Close the answer; its connection is kept only if the body was read to the end."""
        self._reader.done = True
        await self.response.aclose()

    async def aclose(self) -> None:
        """Do what `close` does."""
        await self.close()

    async def _iterate(
        self, feed: Callable[[bytes], Iterable[Any]], finish: Callable[[], Iterable[Any]]
    ) -> AsyncGenerator[Any]:
        response, reader = self.response, self._reader
        try:
            async with aclosing(response.aiter_bytes()) as chunks:
                while not reader.done:
                    with sdk_errors(response.request):
                        chunk = await anext(chunks, None)
                    for item in feed(chunk) if chunk is not None else finish():
                        yield item
                        if response.is_closed and reader.done:
                            return
                    if chunk is None:
                        return
                await self._drain(chunks)
        finally:
            await response.aclose()

    async def _drain(self, chunks: AsyncIterator[bytes]) -> None:
        with _impatient(self.response) as allowed:
            while allowed > 0:
                allowed -= len(await anext(chunks, b"")) or allowed


@contextmanager
def _impatient(response: httpx2.Response) -> Generator[int]:
    """Make reads from the connection of this answer give up soon; give the bytes that may be read, 0 for none.

    The read timeout of a request is fixed when its body begins, so it is shortened where the connection reads.
    """
    connection: Any = response.extensions.get("network_stream")
    attributes: dict[str, Any] | None = getattr(connection, "__dict__", None)
    if attributes is None or response.is_closed or response.http_version != "HTTP/1.1":
        yield 0
        return
    read = connection.read

    def read_soon(size: int, timeout: float | None = None) -> Any:
        return read(size, timeout=_DRAIN_SECONDS)

    attributes["read"] = read_soon
    try:
        with sdk_errors(response.request):
            yield _DRAIN_BYTES
    except APIConnectionError:
        pass  # the connection is closed instead, which the caller does anyway
    finally:
        del attributes["read"]


def _event_reader(reader: Reader[Any]) -> EventReader[Any]:
    if not isinstance(reader, EventReader):
        raise TypeError("This answer is no event stream")
    return reader

"""Streamed answers as async iterators: the same shell as in `streams`, awaiting."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

import httpx2

from .draining import impatient
from .errors import APIConnectionError
from .failures import sdk_errors
from .wires import Wire, event_reader

if TYPE_CHECKING:
    from asyncio import Task

    from typing_extensions import TypeForm

    from .forms import Reader
    from .resuming import Resumption
    from .sse import ServerSentEvent

T = TypeVar("T")

_CLOSING: set[Task[None]] = set()
"""What closes the answers of dropped streams; event loops don't hold on to their tasks."""


class AsyncStream(Generic[T]):
    """The items of an answer as they arrive. Leaving the `async with` block closes the connection."""

    def __init__(self, response: httpx2.Response, reader: Reader[T], resumption: Resumption | None = None) -> None:
        self._wire = AsyncWire(response, reader, resumption)
        self._items = _read_async(self._wire, raw=False)

    @classmethod
    def form_of(cls, item: TypeForm[T], declared: object) -> object:
        """Give the form of a stream of these items: the declared one where it is of them, else one of plain events."""
        from .async_forms import AsyncEvents

        return declared if getattr(declared, "type", None) == item else AsyncEvents(item, done="[DONE]")

    @property
    def response(self) -> httpx2.Response:
        """The answer that is read."""
        return self._wire.response

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
        event_reader(self._wire.reader)
        return _read_async(self._wire, raw=True)

    async def close(self) -> None:
        """Close the answer; its connection is kept only if the body was read to the end."""
        self._wire.reader.done = True
        await self.response.aclose()

    async def aclose(self) -> None:
        """Do what `close` does."""
        await self.close()


class AsyncWire(Wire[T]):
    """The answer of an async stream."""

    def __del__(self) -> None:
        if self.response.is_closed:
            return
        self.warn_of_drop()
        import asyncio

        try:
            task = asyncio.get_running_loop().create_task(self.response.aclose())
        except RuntimeError:
            return  # without a running loop nothing can be awaited; the transport closes what it drops
        _CLOSING.add(task)
        task.add_done_callback(_CLOSING.discard)


async def _read_async(wire: AsyncWire[Any], *, raw: bool) -> AsyncGenerator[Any]:
    chunks = wire.response.aiter_bytes()
    try:
        while not wire.reader.done:
            try:
                chunk = await _next_async(wire, chunks)
            except APIConnectionError as error:
                if wire.reader.done:
                    return  # the stream was closed meanwhile
                await chunks.aclose()
                await _reopen_async(wire, error)
                chunks = wire.response.aiter_bytes()
                continue
            for item in wire.feed(chunk, raw=raw) if chunk is not None else wire.finish(raw=raw):
                yield item
                if wire.is_dropped():
                    return
            if chunk is None:
                return
        with impatient(wire.response) as allowed:
            while allowed > 0:
                allowed -= len(await anext(chunks, b"")) or allowed
    finally:
        await chunks.aclose()
        await wire.response.aclose()


async def _next_async(wire: AsyncWire[Any], chunks: AsyncGenerator[bytes]) -> bytes | None:
    with sdk_errors(wire.response.request):
        chunk = await anext(chunks, None)
    if chunk is None:
        wire.check_end()
    return chunk


async def _reopen_async(wire: AsyncWire[Any], error: APIConnectionError) -> None:
    """Do what `_reopen` does."""
    import anyio  # httpx2 has loaded it by now

    resumption = wire.resumption
    if resumption is None:
        raise error
    for attempt in resumption.attempts(wire.reader):
        await wire.response.aclose()
        await anyio.sleep(attempt.delay)
        try:
            response = await resumption.client.send(attempt.call)
        except APIConnectionError as again:
            error = again
        else:
            wire.go_on(response, resumption.reader_of(response))
            return
    raise error

"""Pages that are fetched before they are asked for."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")


async def prefetched(items: AsyncGenerator[T], count: int) -> AsyncGenerator[T]:
    """Give the items; up to `count` of them wait already when the next one is asked for.

    What making an item raises is raised in its turn. Closing this closes `items`, and nothing goes on afterwards. An
    event loop other than that of asyncio gives each item when it is asked for.
    """
    import asyncio

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        async with aclosing(items):
            async for item in items:
                yield item
        return
    ready: asyncio.Queue[tuple[T] | BaseException | None] = asyncio.Queue()
    room = asyncio.Semaphore(count)
    task = asyncio.create_task(_fetch(items, ready, room))
    try:
        while (outcome := await ready.get()) is not None:
            if isinstance(outcome, BaseException):
                raise outcome
            room.release()
            yield outcome[0]
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _fetch(
    items: AsyncGenerator[T], ready: asyncio.Queue[tuple[T] | BaseException | None], room: asyncio.Semaphore
) -> None:
    try:
        async with aclosing(items):
            while True:
                await room.acquire()
                ready.put_nowait((await anext(items),))
    except StopAsyncIteration:
        ready.put_nowait(None)
    except Exception as error:  # noqa: BLE001  # it is raised where the item is asked for
        ready.put_nowait(error)

"""What the two clients give, in one form: each test is written once and holds for both."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable, Awaitable, Iterable
from contextlib import AbstractAsyncContextManager, AbstractContextManager, asynccontextmanager
from typing import Protocol, TypeVar, cast

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
A = TypeVar("A")


class Response(Protocol[T_co]):
    """A raw response of either client."""

    @property
    def status_code(self) -> int: ...

    def parse(self) -> T_co: ...


async def settled(value: T | Awaitable[T]) -> T:
    """Give what a call gives, awaited where that is needed."""
    return await cast("Awaitable[T]", value) if isinstance(value, Awaitable) else value


async def answered(response: Response[T] | Awaitable[Response[T]]) -> Response[T]:
    """Give the raw response of a call."""
    return await response if isinstance(response, Awaitable) else response


async def collected(items: Iterable[T] | AsyncIterable[T]) -> list[T]:
    """Give every item of a list's pages or of a stream."""
    return [item async for item in items] if isinstance(items, AsyncIterable) else list(items)


@asynccontextmanager
async def opened(
    manager: AbstractContextManager[T] | AbstractAsyncContextManager[A] | Awaitable[AbstractAsyncContextManager[A]],
) -> AsyncGenerator[T | A]:
    """Enter a stream or a streaming response."""
    entered = await manager if isinstance(manager, Awaitable) else manager
    if isinstance(entered, AbstractAsyncContextManager):
        async with entered as given:
            yield given
    else:
        with entered as value:
            yield value

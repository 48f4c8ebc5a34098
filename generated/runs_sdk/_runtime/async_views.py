"""Method wrappers for the raw and streaming views of an async resource: see `views`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial, wraps
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, cast

from .deprecations import warning_like, without_warning

if TYPE_CHECKING:
    from .async_client import AsyncClient
    from .async_responses import AsyncAPIResponse, AsyncStreamedResponse

P = ParamSpec("P")
R = TypeVar("R")
AsyncResponseT = TypeVar("AsyncResponseT", bound="AsyncStreamedResponse[Any]")


def async_raw_client(client: AsyncClient) -> AsyncClient:
    """Give a client whose calls give answers in place of values."""
    from .async_responses import RAW

    return client.with_mode(RAW)


def async_streamed_client(client: AsyncClient) -> AsyncClient:
    """Give a client whose calls give answers whose bodies are unread."""
    from .async_responses import STREAMED

    return client.with_mode(STREAMED)


def async_raw(method: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[AsyncAPIResponse[R]]]:
    """Give the method of an async raw view."""
    return cast("Callable[P, Awaitable[AsyncAPIResponse[R]]]", method)


def async_streamed(
    method: Callable[P, Awaitable[R]],
) -> Callable[P, AsyncResponseContextManager[AsyncStreamedResponse[R]]]:
    """Give the method of an async streaming view; its request is sent when the `async with` block begins."""
    plain = without_warning(method)

    @wraps(plain)
    def manager(*args: P.args, **kwargs: P.kwargs) -> AsyncResponseContextManager[AsyncStreamedResponse[R]]:
        send: Any = partial(plain, *args, **kwargs)
        return AsyncResponseContextManager(send)

    return warning_like(method, manager)


class AsyncResponseContextManager(Generic[AsyncResponseT]):
    """Sends the request on entering and closes the answer on leaving."""

    def __init__(self, send: Callable[[], Awaitable[AsyncResponseT]]) -> None:
        self._send = send
        self._response: AsyncResponseT | None = None

    async def __aenter__(self) -> AsyncResponseT:
        self._response = await self._send()
        return self._response

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._response is not None:
            await self._response.close()

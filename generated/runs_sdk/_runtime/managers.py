"""The `with` blocks of `with_streaming_response`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from .responses import APIResponse, AsyncStreamedResponse

ResponseT = TypeVar("ResponseT", bound="APIResponse[Any]")
AsyncResponseT = TypeVar("AsyncResponseT", bound="AsyncStreamedResponse[Any]")


class ResponseContextManager(Generic[ResponseT]):
    """Sends the request on entering and closes the answer on leaving."""

    def __init__(self, send: Callable[[], ResponseT]) -> None:
        self._send = send
        self._response: ResponseT | None = None

    def __enter__(self) -> ResponseT:
        self._response = self._send()
        return self._response

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._response is not None:
            self._response.close()


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

"""The `with` blocks of the streaming helpers: the request goes out on entering, the connection is closed on leaving."""

# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Any, Generic, cast

from runs_sdk import AsyncStream, RequestOptions, Stream, types
from typing_extensions import TypeVar

from ._calls import with_headers
from ._handlers import AssistantEventHandler, AsyncAssistantEventHandler

AssistantEventHandlerT = TypeVar("AssistantEventHandlerT", bound=AssistantEventHandler, default=AssistantEventHandler)
AsyncAssistantEventHandlerT = TypeVar(
    "AsyncAssistantEventHandlerT", bound=AsyncAssistantEventHandler, default=AsyncAssistantEventHandler
)


class AssistantStreamManager(Generic[AssistantEventHandlerT]):
    """A streamed run that is about to begin; `with manager as handler:` begins it."""

    def __init__(
        self,
        api_request: Callable[[], Stream[types.AssistantStreamEvent]],
        *,
        event_handler: AssistantEventHandlerT | None = None,
    ) -> None:
        self._request = api_request
        # Where no handler is given, its type is that of the fresh one.
        fresh = cast("AssistantEventHandlerT", AssistantEventHandler())
        self._handler = fresh if event_handler is None else event_handler

    def __enter__(self) -> AssistantEventHandlerT:
        self._handler._check_free()
        self._handler._init(self._request())
        return self._handler

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._handler._leave()


class AsyncAssistantStreamManager(Generic[AsyncAssistantEventHandlerT]):
    """A streamed run that is about to begin; `async with manager as handler:` begins it."""

    def __init__(
        self,
        api_request: Callable[[], Awaitable[AsyncStream[types.AssistantStreamEvent]]],
        *,
        event_handler: AsyncAssistantEventHandlerT | None = None,
    ) -> None:
        self._request = api_request
        # Where no handler is given, its type is that of the fresh one.
        fresh = cast("AsyncAssistantEventHandlerT", AsyncAssistantEventHandler())
        self._handler = fresh if event_handler is None else event_handler

    async def __aenter__(self) -> AsyncAssistantEventHandlerT:
        self._handler._check_free()
        self._handler._init(await self._request())
        return self._handler

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._handler._leave()


def stream_options(options: RequestOptions, helper: str, event_handler: Any) -> RequestOptions:
    """Add the headers that tell which helper sends a request, and whether the handler is the caller's own."""
    return with_headers(
        options,
        {
            "X-Stainless-Stream-Helper": helper,
            "X-Stainless-Custom-Event-Handler": "true" if event_handler is not None else "false",
        },
    )

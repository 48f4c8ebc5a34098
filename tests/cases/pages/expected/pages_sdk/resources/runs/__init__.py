"""The resource `runs`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, overload

from typing_extensions import Unpack

from ... import pagination, types
from ..._runtime.async_forms import AsyncEvents
from ..._runtime.async_resources import AsyncResource
from ..._runtime.async_streams import AsyncStream
from ..._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from ..._runtime.forms import Events
from ..._runtime.paginator import AsyncPaginator
from ..._runtime.resources import Resource
from ..._runtime.streams import Stream
from ..._runtime.values import Omit, RequestOptions, omit
from ..._runtime.views import raw, raw_client, streamed, streamed_client

if TYPE_CHECKING:
    from .events import (
        AsyncEventsResource,
        AsyncEventsResourceWithRawResponse,
        AsyncEventsResourceWithStreamingResponse,
        EventsResource,
        EventsResourceWithRawResponse,
        EventsResourceWithStreamingResponse,
    )
    from .lines import (
        AsyncLines,
        AsyncLinesWithRawResponse,
        AsyncLinesWithStreamingResponse,
        Lines,
        LinesWithRawResponse,
        LinesWithStreamingResponse,
    )
    from .steps import (
        AsyncSteps,
        AsyncStepsWithRawResponse,
        AsyncStepsWithStreamingResponse,
        Steps,
        StepsWithRawResponse,
        StepsWithStreamingResponse,
    )


class Runs(Resource):
    """The resource `runs`."""

    @cached_property
    def events(self) -> EventsResource:
        """The resource `runs.events`."""
        from .events import EventsResource

        return EventsResource(self._client)

    @cached_property
    def lines(self) -> Lines:
        """The resource `runs.lines`."""
        from .lines import Lines

        return Lines(self._client)

    @cached_property
    def steps(self) -> Steps:
        """The resource `runs.steps`."""
        from .steps import Steps

        return Steps(self._client)

    @cached_property
    def with_raw_response(self) -> RunsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return RunsWithRawResponse(Runs(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> RunsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return RunsWithStreamingResponse(Runs(streamed_client(self._client)))

    def list(
        self, *, limit: int | Omit = omit, after: str | Omit = omit, **options: Unpack[RequestOptions]
    ) -> pagination.SyncCursorPage[types.Run]:
        """Call ``GET /runs``."""
        return self._client.request(
            "GET",
            "/runs",
            query={"limit": limit, "after": after},
            returns=pagination.SyncCursorPage[types.Run],
            options=options,
        )

    @overload
    def create(
        self, *, model: str, stream: Literal[False] | None | Omit = omit, **options: Unpack[RequestOptions]
    ) -> types.Run: ...

    @overload
    def create(
        self, *, model: str, stream: Literal[True], **options: Unpack[RequestOptions]
    ) -> Stream[types.Event]: ...

    @overload
    def create(
        self, *, model: str, stream: bool, **options: Unpack[RequestOptions]
    ) -> types.Run | Stream[types.Event]: ...

    def create(
        self, *, model: str, stream: bool | None | Omit = omit, **options: Unpack[RequestOptions]
    ) -> types.Run | Stream[types.Event]:
        """Call ``POST /runs``."""
        return self._client.request(
            "POST",
            "/runs",
            body={"model": model, "stream": stream},
            returns=types.Run,
            events=Events(types.Event, name="event", payload="data", done="[DONE]"),
            stream=stream,
            options=options,
        )


class AsyncRuns(AsyncResource):
    """The resource `runs`."""

    @cached_property
    def events(self) -> AsyncEventsResource:
        """The resource `runs.events`."""
        from .events import AsyncEventsResource

        return AsyncEventsResource(self._client)

    @cached_property
    def lines(self) -> AsyncLines:
        """The resource `runs.lines`."""
        from .lines import AsyncLines

        return AsyncLines(self._client)

    @cached_property
    def steps(self) -> AsyncSteps:
        """The resource `runs.steps`."""
        from .steps import AsyncSteps

        return AsyncSteps(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncRunsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncRunsWithRawResponse(AsyncRuns(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncRunsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncRunsWithStreamingResponse(AsyncRuns(async_streamed_client(self._client)))

    def list(
        self, *, limit: int | Omit = omit, after: str | Omit = omit, **options: Unpack[RequestOptions]
    ) -> AsyncPaginator[types.Run, pagination.AsyncCursorPage[types.Run]]:
        """Call ``GET /runs``."""
        return AsyncPaginator(
            self._client,
            "GET",
            "/runs",
            query={"limit": limit, "after": after},
            returns=pagination.AsyncCursorPage[types.Run],
            options=options,
        )

    @overload
    async def create(
        self, *, model: str, stream: Literal[False] | None | Omit = omit, **options: Unpack[RequestOptions]
    ) -> types.Run: ...

    @overload
    async def create(
        self, *, model: str, stream: Literal[True], **options: Unpack[RequestOptions]
    ) -> AsyncStream[types.Event]: ...

    @overload
    async def create(
        self, *, model: str, stream: bool, **options: Unpack[RequestOptions]
    ) -> types.Run | AsyncStream[types.Event]: ...

    async def create(
        self, *, model: str, stream: bool | None | Omit = omit, **options: Unpack[RequestOptions]
    ) -> types.Run | AsyncStream[types.Event]:
        """Call ``POST /runs``."""
        return await self._client.request(
            "POST",
            "/runs",
            body={"model": model, "stream": stream},
            returns=types.Run,
            events=AsyncEvents(types.Event, name="event", payload="data", done="[DONE]"),
            stream=stream,
            options=options,
        )


class RunsWithRawResponse:
    """`runs`, each method giving the whole response, its body read."""

    def __init__(self, resource: Runs) -> None:
        self._resource = resource
        self.list = raw(resource.list)
        self.create = raw(resource.create)

    @cached_property
    def events(self) -> EventsResourceWithRawResponse:
        """The resource `runs.events`."""
        return self._resource.events.with_raw_response

    @cached_property
    def lines(self) -> LinesWithRawResponse:
        """The resource `runs.lines`."""
        return self._resource.lines.with_raw_response

    @cached_property
    def steps(self) -> StepsWithRawResponse:
        """The resource `runs.steps`."""
        return self._resource.steps.with_raw_response


class RunsWithStreamingResponse:
    """`runs`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Runs) -> None:
        self._resource = resource
        self.list = streamed(resource.list)
        self.create = streamed(resource.create)

    @cached_property
    def events(self) -> EventsResourceWithStreamingResponse:
        """The resource `runs.events`."""
        return self._resource.events.with_streaming_response

    @cached_property
    def lines(self) -> LinesWithStreamingResponse:
        """The resource `runs.lines`."""
        return self._resource.lines.with_streaming_response

    @cached_property
    def steps(self) -> StepsWithStreamingResponse:
        """The resource `runs.steps`."""
        return self._resource.steps.with_streaming_response


class AsyncRunsWithRawResponse:
    """`runs`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncRuns) -> None:
        self._resource = resource
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)

    @cached_property
    def events(self) -> AsyncEventsResourceWithRawResponse:
        """The resource `runs.events`."""
        return self._resource.events.with_raw_response

    @cached_property
    def lines(self) -> AsyncLinesWithRawResponse:
        """The resource `runs.lines`."""
        return self._resource.lines.with_raw_response

    @cached_property
    def steps(self) -> AsyncStepsWithRawResponse:
        """The resource `runs.steps`."""
        return self._resource.steps.with_raw_response


class AsyncRunsWithStreamingResponse:
    """`runs`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncRuns) -> None:
        self._resource = resource
        self.list = async_streamed(resource.list)
        self.create = async_streamed(resource.create)

    @cached_property
    def events(self) -> AsyncEventsResourceWithStreamingResponse:
        """The resource `runs.events`."""
        return self._resource.events.with_streaming_response

    @cached_property
    def lines(self) -> AsyncLinesWithStreamingResponse:
        """The resource `runs.lines`."""
        return self._resource.lines.with_streaming_response

    @cached_property
    def steps(self) -> AsyncStepsWithStreamingResponse:
        """The resource `runs.steps`."""
        return self._resource.steps.with_streaming_response

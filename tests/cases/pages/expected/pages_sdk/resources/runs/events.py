"""The resource `runs.events`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from ..._runtime.async_forms import AsyncEvents
from ..._runtime.async_resources import AsyncResource
from ..._runtime.async_streams import AsyncStream
from ..._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from ..._runtime.forms import Events
from ..._runtime.resources import Resource
from ..._runtime.streams import Stream
from ..._runtime.values import RequestOptions
from ..._runtime.views import raw, raw_client, streamed, streamed_client


class EventsResource(Resource):
    """The resource `runs.events`."""

    @cached_property
    def with_raw_response(self) -> EventsResourceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return EventsResourceWithRawResponse(EventsResource(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> EventsResourceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return EventsResourceWithStreamingResponse(EventsResource(streamed_client(self._client)))

    def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> Stream[str]:
        """Call ``GET /runs/{id}/events``."""
        return self._client.request("GET", "/runs/{id}/events", path={"id": id}, events=Events(str), options=options)


class AsyncEventsResource(AsyncResource):
    """The resource `runs.events`."""

    @cached_property
    def with_raw_response(self) -> AsyncEventsResourceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncEventsResourceWithRawResponse(AsyncEventsResource(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncEventsResourceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncEventsResourceWithStreamingResponse(AsyncEventsResource(async_streamed_client(self._client)))

    async def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> AsyncStream[str]:
        """Call ``GET /runs/{id}/events``."""
        return await self._client.request(
            "GET", "/runs/{id}/events", path={"id": id}, events=AsyncEvents(str), options=options
        )


class EventsResourceWithRawResponse:
    """`runs.events`, each method giving the whole response, its body read."""

    def __init__(self, resource: EventsResource) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class EventsResourceWithStreamingResponse:
    """`runs.events`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: EventsResource) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncEventsResourceWithRawResponse:
    """`runs.events`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncEventsResource) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncEventsResourceWithStreamingResponse:
    """`runs.events`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncEventsResource) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)

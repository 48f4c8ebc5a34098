"""The resource `runs.events`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from ..._runtime import (
    AsyncResource,
    AsyncStream,
    Events,
    RequestOptions,
    Resource,
    Stream,
    async_raw,
    async_streamed,
    raw,
    streamed,
)


class EventsResource(Resource):
    """The resource `runs.events`."""

    @cached_property
    def with_raw_response(self) -> EventsResourceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return EventsResourceWithRawResponse(EventsResource(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> EventsResourceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return EventsResourceWithStreamingResponse(EventsResource(self._client.with_mode("streamed")))

    def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> Stream[str]:
        """Call ``GET /runs/{id}/events``."""
        return self._client.request("GET", "/runs/{id}/events", path={"id": id}, events=Events(str), options=options)


class AsyncEventsResource(AsyncResource):
    """The resource `runs.events`."""

    @cached_property
    def with_raw_response(self) -> AsyncEventsResourceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncEventsResourceWithRawResponse(AsyncEventsResource(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncEventsResourceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncEventsResourceWithStreamingResponse(AsyncEventsResource(self._client.with_mode("streamed")))

    async def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> AsyncStream[str]:
        """Call ``GET /runs/{id}/events``."""
        return await self._client.request(
            "GET", "/runs/{id}/events", path={"id": id}, events=Events(str), options=options
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

"""The resource `events`."""

from __future__ import annotations

import builtins
from functools import cached_property

from typing_extensions import Unpack

from .._runtime import AsyncResource, RequestOptions, Resource, async_raw, async_streamed, raw, streamed


class EventsResource(Resource):
    """The resource `events`."""

    @cached_property
    def with_raw_response(self) -> EventsResourceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return EventsResourceWithRawResponse(EventsResource(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> EventsResourceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return EventsResourceWithStreamingResponse(EventsResource(self._client.with_mode("streamed")))

    def list(self, **options: Unpack[RequestOptions]) -> builtins.list[str]:
        """Call ``GET /events``."""
        return self._client.request("GET", "/events", returns=builtins.list[str], options=options)


class AsyncEventsResource(AsyncResource):
    """The resource `events`."""

    @cached_property
    def with_raw_response(self) -> AsyncEventsResourceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncEventsResourceWithRawResponse(AsyncEventsResource(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncEventsResourceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncEventsResourceWithStreamingResponse(AsyncEventsResource(self._client.with_mode("streamed")))

    async def list(self, **options: Unpack[RequestOptions]) -> builtins.list[str]:
        """Call ``GET /events``."""
        return await self._client.request("GET", "/events", returns=builtins.list[str], options=options)


class EventsResourceWithRawResponse:
    """`events`, each method giving the whole response, its body read."""

    def __init__(self, resource: EventsResource) -> None:
        self._resource = resource
        self.list = raw(resource.list)


class EventsResourceWithStreamingResponse:
    """`events`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: EventsResource) -> None:
        self._resource = resource
        self.list = streamed(resource.list)


class AsyncEventsResourceWithRawResponse:
    """`events`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncEventsResource) -> None:
        self._resource = resource
        self.list = async_raw(resource.list)


class AsyncEventsResourceWithStreamingResponse:
    """`events`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncEventsResource) -> None:
        self._resource = resource
        self.list = async_streamed(resource.list)

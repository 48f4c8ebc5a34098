"""The resource `events`."""

from __future__ import annotations

import builtins
from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class EventsResource(Resource):
    """The resource `events`."""

    @cached_property
    def with_raw_response(self) -> EventsResourceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return EventsResourceWithRawResponse(EventsResource(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> EventsResourceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return EventsResourceWithStreamingResponse(EventsResource(streamed_client(self._client)))

    def list(self, **options: Unpack[RequestOptions]) -> builtins.list[str]:
        """Call ``GET /events``."""
        return self._client.request("GET", "/events", returns=builtins.list[str], options=options)


class AsyncEventsResource(AsyncResource):
    """The resource `events`."""

    @cached_property
    def with_raw_response(self) -> AsyncEventsResourceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncEventsResourceWithRawResponse(AsyncEventsResource(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncEventsResourceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncEventsResourceWithStreamingResponse(AsyncEventsResource(async_streamed_client(self._client)))

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

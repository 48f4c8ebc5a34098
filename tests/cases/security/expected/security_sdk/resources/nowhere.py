"""The resource `nowhere`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Nowhere(Resource):
    """The resource `nowhere`."""

    @cached_property
    def with_raw_response(self) -> NowhereWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return NowhereWithRawResponse(Nowhere(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> NowhereWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return NowhereWithStreamingResponse(Nowhere(streamed_client(self._client)))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /nowhere``."""
        return self._client.request("GET", "/nowhere", returns=None, security=(), options=options)


class AsyncNowhere(AsyncResource):
    """The resource `nowhere`."""

    @cached_property
    def with_raw_response(self) -> AsyncNowhereWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncNowhereWithRawResponse(AsyncNowhere(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncNowhereWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncNowhereWithStreamingResponse(AsyncNowhere(async_streamed_client(self._client)))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /nowhere``."""
        return await self._client.request("GET", "/nowhere", returns=None, security=(), options=options)


class NowhereWithRawResponse:
    """`nowhere`, each method giving the whole response, its body read."""

    def __init__(self, resource: Nowhere) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class NowhereWithStreamingResponse:
    """`nowhere`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Nowhere) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncNowhereWithRawResponse:
    """`nowhere`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncNowhere) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncNowhereWithStreamingResponse:
    """`nowhere`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncNowhere) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)

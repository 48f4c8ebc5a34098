"""The resource `same`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Same(Resource):
    """The resource `same`."""

    @cached_property
    def with_raw_response(self) -> SameWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return SameWithRawResponse(Same(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> SameWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return SameWithStreamingResponse(Same(streamed_client(self._client)))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /same``."""
        return self._client.request("GET", "/same", returns=None, options=options)


class AsyncSame(AsyncResource):
    """The resource `same`."""

    @cached_property
    def with_raw_response(self) -> AsyncSameWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncSameWithRawResponse(AsyncSame(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncSameWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncSameWithStreamingResponse(AsyncSame(async_streamed_client(self._client)))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /same``."""
        return await self._client.request("GET", "/same", returns=None, options=options)


class SameWithRawResponse:
    """`same`, each method giving the whole response, its body read."""

    def __init__(self, resource: Same) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class SameWithStreamingResponse:
    """`same`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Same) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncSameWithRawResponse:
    """`same`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncSame) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncSameWithStreamingResponse:
    """`same`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncSame) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)

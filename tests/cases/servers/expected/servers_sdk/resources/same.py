"""The resource `same`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime import AsyncResource, RequestOptions, Resource, async_raw, async_streamed, raw, streamed


class Same(Resource):
    """The resource `same`."""

    @cached_property
    def with_raw_response(self) -> SameWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return SameWithRawResponse(Same(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> SameWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return SameWithStreamingResponse(Same(self._client.with_mode("streamed")))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /same``."""
        return self._client.request("GET", "/same", returns=None, options=options)


class AsyncSame(AsyncResource):
    """The resource `same`."""

    @cached_property
    def with_raw_response(self) -> AsyncSameWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncSameWithRawResponse(AsyncSame(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncSameWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncSameWithStreamingResponse(AsyncSame(self._client.with_mode("streamed")))

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

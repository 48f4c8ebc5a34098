"""The resource `nowhere`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime import AsyncResource, RequestOptions, Resource, async_raw, async_streamed, raw, streamed


class Nowhere(Resource):
    """The resource `nowhere`."""

    @cached_property
    def with_raw_response(self) -> NowhereWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return NowhereWithRawResponse(Nowhere(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> NowhereWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return NowhereWithStreamingResponse(Nowhere(self._client.with_mode("streamed")))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /nowhere``."""
        return self._client.request("GET", "/nowhere", returns=None, security=(), options=options)


class AsyncNowhere(AsyncResource):
    """The resource `nowhere`."""

    @cached_property
    def with_raw_response(self) -> AsyncNowhereWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncNowhereWithRawResponse(AsyncNowhere(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncNowhereWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncNowhereWithStreamingResponse(AsyncNowhere(self._client.with_mode("streamed")))

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

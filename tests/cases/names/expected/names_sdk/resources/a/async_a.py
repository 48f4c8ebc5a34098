"""The resource `a.async_a`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from ..._runtime.async_resources import AsyncResource
from ..._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from ..._runtime.resources import Resource
from ..._runtime.values import RequestOptions
from ..._runtime.views import raw, raw_client, streamed, streamed_client


class AAsyncA(Resource):
    """The resource `a.async_a`."""

    @cached_property
    def with_raw_response(self) -> AAsyncAWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AAsyncAWithRawResponse(AAsyncA(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AAsyncAWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AAsyncAWithStreamingResponse(AAsyncA(streamed_client(self._client)))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /a/async-a``."""
        return self._client.request("GET", "/a/async-a", returns=None, options=options)


class AsyncAAsyncA(AsyncResource):
    """The resource `a.async_a`."""

    @cached_property
    def with_raw_response(self) -> AsyncAAsyncAWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncAAsyncAWithRawResponse(AsyncAAsyncA(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncAAsyncAWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncAAsyncAWithStreamingResponse(AsyncAAsyncA(async_streamed_client(self._client)))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /a/async-a``."""
        return await self._client.request("GET", "/a/async-a", returns=None, options=options)


class AAsyncAWithRawResponse:
    """`a.async_a`, each method giving the whole response, its body read."""

    def __init__(self, resource: AAsyncA) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class AAsyncAWithStreamingResponse:
    """`a.async_a`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AAsyncA) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncAAsyncAWithRawResponse:
    """`a.async_a`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncAAsyncA) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncAAsyncAWithStreamingResponse:
    """`a.async_a`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncAAsyncA) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)

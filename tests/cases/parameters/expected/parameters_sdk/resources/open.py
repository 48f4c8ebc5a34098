"""The resource `open`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Open(Resource):
    """The resource `open`."""

    @cached_property
    def with_raw_response(self) -> OpenWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return OpenWithRawResponse(Open(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> OpenWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return OpenWithStreamingResponse(Open(streamed_client(self._client)))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /open``."""
        return self._client.request("GET", "/open", returns=None, security=(), options=options)


class AsyncOpen(AsyncResource):
    """The resource `open`."""

    @cached_property
    def with_raw_response(self) -> AsyncOpenWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncOpenWithRawResponse(AsyncOpen(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncOpenWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncOpenWithStreamingResponse(AsyncOpen(async_streamed_client(self._client)))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /open``."""
        return await self._client.request("GET", "/open", returns=None, security=(), options=options)


class OpenWithRawResponse:
    """`open`, each method giving the whole response, its body read."""

    def __init__(self, resource: Open) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class OpenWithStreamingResponse:
    """`open`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Open) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncOpenWithRawResponse:
    """`open`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncOpen) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncOpenWithStreamingResponse:
    """`open`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncOpen) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)

"""The resource `u540d_u524d`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .. import types
from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class U540DU524D(Resource):
    """The resource `u540d_u524d`."""

    @cached_property
    def with_raw_response(self) -> U540DU524DWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return U540DU524DWithRawResponse(U540DU524D(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> U540DU524DWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return U540DU524DWithStreamingResponse(U540DU524D(streamed_client(self._client)))

    def retrieve(self, **options: Unpack[RequestOptions]) -> types.U540dU524d:
        """Call ``GET /\\u540d\\u524d``."""
        return self._client.request("GET", "/\u540d\u524d", returns=types.U540dU524d, options=options)


class AsyncU540DU524D(AsyncResource):
    """The resource `u540d_u524d`."""

    @cached_property
    def with_raw_response(self) -> AsyncU540DU524DWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncU540DU524DWithRawResponse(AsyncU540DU524D(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncU540DU524DWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncU540DU524DWithStreamingResponse(AsyncU540DU524D(async_streamed_client(self._client)))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> types.U540dU524d:
        """Call ``GET /\\u540d\\u524d``."""
        return await self._client.request("GET", "/\u540d\u524d", returns=types.U540dU524d, options=options)


class U540DU524DWithRawResponse:
    """`u540d_u524d`, each method giving the whole response, its body read."""

    def __init__(self, resource: U540DU524D) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class U540DU524DWithStreamingResponse:
    """`u540d_u524d`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: U540DU524D) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncU540DU524DWithRawResponse:
    """`u540d_u524d`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncU540DU524D) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncU540DU524DWithStreamingResponse:
    """`u540d_u524d`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncU540DU524D) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)

"""The resource `unfilled`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Unfilled(Resource):
    """The resource `unfilled`."""

    @cached_property
    def with_raw_response(self) -> UnfilledWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return UnfilledWithRawResponse(Unfilled(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> UnfilledWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return UnfilledWithStreamingResponse(Unfilled(streamed_client(self._client)))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /unfilled``."""
        return self._client.request("GET", "/unfilled", returns=None, options=options)


class AsyncUnfilled(AsyncResource):
    """The resource `unfilled`."""

    @cached_property
    def with_raw_response(self) -> AsyncUnfilledWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncUnfilledWithRawResponse(AsyncUnfilled(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncUnfilledWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncUnfilledWithStreamingResponse(AsyncUnfilled(async_streamed_client(self._client)))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /unfilled``."""
        return await self._client.request("GET", "/unfilled", returns=None, options=options)


class UnfilledWithRawResponse:
    """`unfilled`, each method giving the whole response, its body read."""

    def __init__(self, resource: Unfilled) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class UnfilledWithStreamingResponse:
    """`unfilled`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Unfilled) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncUnfilledWithRawResponse:
    """`unfilled`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncUnfilled) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncUnfilledWithStreamingResponse:
    """`unfilled`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncUnfilled) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)

"""The resource `maybe`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Maybe(Resource):
    """The resource `maybe`."""

    @cached_property
    def with_raw_response(self) -> MaybeWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return MaybeWithRawResponse(Maybe(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> MaybeWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return MaybeWithStreamingResponse(Maybe(streamed_client(self._client)))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /maybe``."""
        return self._client.request("GET", "/maybe", returns=None, security=(("key",), ()), options=options)


class AsyncMaybe(AsyncResource):
    """The resource `maybe`."""

    @cached_property
    def with_raw_response(self) -> AsyncMaybeWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncMaybeWithRawResponse(AsyncMaybe(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncMaybeWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncMaybeWithStreamingResponse(AsyncMaybe(async_streamed_client(self._client)))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /maybe``."""
        return await self._client.request("GET", "/maybe", returns=None, security=(("key",), ()), options=options)


class MaybeWithRawResponse:
    """`maybe`, each method giving the whole response, its body read."""

    def __init__(self, resource: Maybe) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class MaybeWithStreamingResponse:
    """`maybe`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Maybe) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncMaybeWithRawResponse:
    """`maybe`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncMaybe) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncMaybeWithStreamingResponse:
    """`maybe`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncMaybe) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)

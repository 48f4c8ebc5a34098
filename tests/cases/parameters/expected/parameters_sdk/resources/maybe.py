"""The resource `maybe`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime import AsyncResource, RequestOptions, Resource, async_raw, async_streamed, raw, streamed


class Maybe(Resource):
    """The resource `maybe`."""

    @cached_property
    def with_raw_response(self) -> MaybeWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return MaybeWithRawResponse(Maybe(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> MaybeWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return MaybeWithStreamingResponse(Maybe(self._client.with_mode("streamed")))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /maybe``."""
        return self._client.request("GET", "/maybe", returns=None, security=(("key",), ()), options=options)


class AsyncMaybe(AsyncResource):
    """The resource `maybe`."""

    @cached_property
    def with_raw_response(self) -> AsyncMaybeWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncMaybeWithRawResponse(AsyncMaybe(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncMaybeWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncMaybeWithStreamingResponse(AsyncMaybe(self._client.with_mode("streamed")))

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

"""The resource `open`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime import AsyncResource, RequestOptions, Resource, async_raw, async_streamed, raw, streamed


class Open(Resource):
    """The resource `open`."""

    @cached_property
    def with_raw_response(self) -> OpenWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return OpenWithRawResponse(Open(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> OpenWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return OpenWithStreamingResponse(Open(self._client.with_mode("streamed")))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /open``."""
        return self._client.request("GET", "/open", returns=None, security=(), options=options)


class AsyncOpen(AsyncResource):
    """The resource `open`."""

    @cached_property
    def with_raw_response(self) -> AsyncOpenWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncOpenWithRawResponse(AsyncOpen(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncOpenWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncOpenWithStreamingResponse(AsyncOpen(self._client.with_mode("streamed")))

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

"""The resource `twice`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime import AsyncResource, RequestOptions, Resource, async_raw, async_streamed, raw, streamed


class Twice(Resource):
    """The resource `twice`."""

    @cached_property
    def with_raw_response(self) -> TwiceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return TwiceWithRawResponse(Twice(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> TwiceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return TwiceWithStreamingResponse(Twice(self._client.with_mode("streamed")))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /twice``."""
        return self._client.request(
            "GET", "/twice", returns=None, security=(("timeout",), ('"""); import os',)), options=options
        )


class AsyncTwice(AsyncResource):
    """The resource `twice`."""

    @cached_property
    def with_raw_response(self) -> AsyncTwiceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncTwiceWithRawResponse(AsyncTwice(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncTwiceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncTwiceWithStreamingResponse(AsyncTwice(self._client.with_mode("streamed")))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /twice``."""
        return await self._client.request(
            "GET", "/twice", returns=None, security=(("timeout",), ('"""); import os',)), options=options
        )


class TwiceWithRawResponse:
    """`twice`, each method giving the whole response, its body read."""

    def __init__(self, resource: Twice) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class TwiceWithStreamingResponse:
    """`twice`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Twice) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncTwiceWithRawResponse:
    """`twice`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncTwice) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncTwiceWithStreamingResponse:
    """`twice`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncTwice) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)

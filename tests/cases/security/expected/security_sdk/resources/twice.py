"""The resource `twice`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Twice(Resource):
    """The resource `twice`."""

    @cached_property
    def with_raw_response(self) -> TwiceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return TwiceWithRawResponse(Twice(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> TwiceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return TwiceWithStreamingResponse(Twice(streamed_client(self._client)))

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
        return AsyncTwiceWithRawResponse(AsyncTwice(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncTwiceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncTwiceWithStreamingResponse(AsyncTwice(async_streamed_client(self._client)))

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

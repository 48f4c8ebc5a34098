"""The resource `broken`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Broken(Resource):
    """The resource `broken`."""

    @cached_property
    def with_raw_response(self) -> BrokenWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return BrokenWithRawResponse(Broken(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> BrokenWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return BrokenWithStreamingResponse(Broken(streamed_client(self._client)))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /broken``."""
        return self._client.request("GET", "/broken", returns=None, security=(("placeless",), ()), options=options)


class AsyncBroken(AsyncResource):
    """The resource `broken`."""

    @cached_property
    def with_raw_response(self) -> AsyncBrokenWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncBrokenWithRawResponse(AsyncBroken(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncBrokenWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncBrokenWithStreamingResponse(AsyncBroken(async_streamed_client(self._client)))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /broken``."""
        return await self._client.request(
            "GET", "/broken", returns=None, security=(("placeless",), ()), options=options
        )


class BrokenWithRawResponse:
    """`broken`, each method giving the whole response, its body read."""

    def __init__(self, resource: Broken) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class BrokenWithStreamingResponse:
    """`broken`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Broken) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncBrokenWithRawResponse:
    """`broken`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncBroken) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncBrokenWithStreamingResponse:
    """`broken`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncBroken) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)

"""The resource `broken`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime import AsyncResource, RequestOptions, Resource, async_raw, async_streamed, raw, streamed


class Broken(Resource):
    """The resource `broken`."""

    @cached_property
    def with_raw_response(self) -> BrokenWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return BrokenWithRawResponse(Broken(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> BrokenWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return BrokenWithStreamingResponse(Broken(self._client.with_mode("streamed")))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /broken``."""
        return self._client.request("GET", "/broken", returns=None, security=(("placeless",), ()), options=options)


class AsyncBroken(AsyncResource):
    """The resource `broken`."""

    @cached_property
    def with_raw_response(self) -> AsyncBrokenWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncBrokenWithRawResponse(AsyncBroken(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncBrokenWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncBrokenWithStreamingResponse(AsyncBroken(self._client.with_mode("streamed")))

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

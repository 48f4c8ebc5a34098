"""The resource `others`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime import AsyncResource, RequestOptions, Resource, async_raw, async_streamed, raw, streamed


class Others(Resource):
    """The resource `others`."""

    @cached_property
    def with_raw_response(self) -> OthersWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return OthersWithRawResponse(Others(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> OthersWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return OthersWithStreamingResponse(Others(self._client.with_mode("streamed")))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /others``."""
        return self._client.request(
            "GET", "/others", returns=None, security=(("custom",), ("PersonalAccessToken",)), options=options
        )


class AsyncOthers(AsyncResource):
    """The resource `others`."""

    @cached_property
    def with_raw_response(self) -> AsyncOthersWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncOthersWithRawResponse(AsyncOthers(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncOthersWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncOthersWithStreamingResponse(AsyncOthers(self._client.with_mode("streamed")))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /others``."""
        return await self._client.request(
            "GET", "/others", returns=None, security=(("custom",), ("PersonalAccessToken",)), options=options
        )


class OthersWithRawResponse:
    """`others`, each method giving the whole response, its body read."""

    def __init__(self, resource: Others) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class OthersWithStreamingResponse:
    """`others`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Others) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncOthersWithRawResponse:
    """`others`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncOthers) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncOthersWithStreamingResponse:
    """`others`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncOthers) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)

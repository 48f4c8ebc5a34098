"""The resource `others`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Others(Resource):
    """The resource `others`."""

    @cached_property
    def with_raw_response(self) -> OthersWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return OthersWithRawResponse(Others(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> OthersWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return OthersWithStreamingResponse(Others(streamed_client(self._client)))

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
        return AsyncOthersWithRawResponse(AsyncOthers(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncOthersWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncOthersWithStreamingResponse(AsyncOthers(async_streamed_client(self._client)))

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

"""The resource `here`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Here(Resource):
    """The resource `here`."""

    @cached_property
    def with_raw_response(self) -> HereWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return HereWithRawResponse(Here(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> HereWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return HereWithStreamingResponse(Here(streamed_client(self._client)))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /here``."""
        return self._client.request("GET", "/here", returns=None, options=options)


class AsyncHere(AsyncResource):
    """The resource `here`."""

    @cached_property
    def with_raw_response(self) -> AsyncHereWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncHereWithRawResponse(AsyncHere(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncHereWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncHereWithStreamingResponse(AsyncHere(async_streamed_client(self._client)))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /here``."""
        return await self._client.request("GET", "/here", returns=None, options=options)


class HereWithRawResponse:
    """`here`, each method giving the whole response, its body read."""

    def __init__(self, resource: Here) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class HereWithStreamingResponse:
    """`here`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Here) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncHereWithRawResponse:
    """`here`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncHere) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncHereWithStreamingResponse:
    """`here`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncHere) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)

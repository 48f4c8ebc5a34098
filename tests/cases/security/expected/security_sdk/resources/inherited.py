"""The resource `inherited`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Inherited(Resource):
    """The resource `inherited`."""

    @cached_property
    def with_raw_response(self) -> InheritedWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return InheritedWithRawResponse(Inherited(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> InheritedWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return InheritedWithStreamingResponse(Inherited(streamed_client(self._client)))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /inherited``."""
        return self._client.request("GET", "/inherited", returns=None, options=options)


class AsyncInherited(AsyncResource):
    """The resource `inherited`."""

    @cached_property
    def with_raw_response(self) -> AsyncInheritedWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncInheritedWithRawResponse(AsyncInherited(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncInheritedWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncInheritedWithStreamingResponse(AsyncInherited(async_streamed_client(self._client)))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /inherited``."""
        return await self._client.request("GET", "/inherited", returns=None, options=options)


class InheritedWithRawResponse:
    """`inherited`, each method giving the whole response, its body read."""

    def __init__(self, resource: Inherited) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class InheritedWithStreamingResponse:
    """`inherited`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Inherited) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncInheritedWithRawResponse:
    """`inherited`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncInherited) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncInheritedWithStreamingResponse:
    """`inherited`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncInherited) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)

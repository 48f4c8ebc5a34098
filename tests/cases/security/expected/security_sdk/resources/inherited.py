"""The resource `inherited`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime import AsyncResource, RequestOptions, Resource, async_raw, async_streamed, raw, streamed


class Inherited(Resource):
    """The resource `inherited`."""

    @cached_property
    def with_raw_response(self) -> InheritedWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return InheritedWithRawResponse(Inherited(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> InheritedWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return InheritedWithStreamingResponse(Inherited(self._client.with_mode("streamed")))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /inherited``."""
        return self._client.request("GET", "/inherited", returns=None, options=options)


class AsyncInherited(AsyncResource):
    """The resource `inherited`."""

    @cached_property
    def with_raw_response(self) -> AsyncInheritedWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncInheritedWithRawResponse(AsyncInherited(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncInheritedWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncInheritedWithStreamingResponse(AsyncInherited(self._client.with_mode("streamed")))

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

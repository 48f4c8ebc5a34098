"""The resource `a`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..._runtime.async_resources import AsyncResource
from ..._runtime.async_views import async_raw_client, async_streamed_client
from ..._runtime.resources import Resource
from ..._runtime.views import raw_client, streamed_client

if TYPE_CHECKING:
    from .a import (
        AResource,
        AResourceWithRawResponse,
        AResourceWithStreamingResponse,
        AsyncAResource,
        AsyncAResourceWithRawResponse,
        AsyncAResourceWithStreamingResponse,
    )
    from .async_a import (
        AAsyncA,
        AAsyncAWithRawResponse,
        AAsyncAWithStreamingResponse,
        AsyncAAsyncA,
        AsyncAAsyncAWithRawResponse,
        AsyncAAsyncAWithStreamingResponse,
    )


class A(Resource):
    """The resource `a`."""

    @cached_property
    def a(self) -> AResource:
        """The resource `a.a`."""
        from .a import AResource

        return AResource(self._client)

    @cached_property
    def async_a(self) -> AAsyncA:
        """The resource `a.async_a`."""
        from .async_a import AAsyncA

        return AAsyncA(self._client)

    @cached_property
    def with_raw_response(self) -> AWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AWithRawResponse(A(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AWithStreamingResponse(A(streamed_client(self._client)))


class AsyncA(AsyncResource):
    """The resource `a`."""

    @cached_property
    def a(self) -> AsyncAResource:
        """The resource `a.a`."""
        from .a import AsyncAResource

        return AsyncAResource(self._client)

    @cached_property
    def async_a(self) -> AsyncAAsyncA:
        """The resource `a.async_a`."""
        from .async_a import AsyncAAsyncA

        return AsyncAAsyncA(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncAWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncAWithRawResponse(AsyncA(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncAWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncAWithStreamingResponse(AsyncA(async_streamed_client(self._client)))


class AWithRawResponse:
    """`a`, each method giving the whole response, its body read."""

    def __init__(self, resource: A) -> None:
        self._resource = resource

    @cached_property
    def a(self) -> AResourceWithRawResponse:
        """The resource `a.a`."""
        return self._resource.a.with_raw_response

    @cached_property
    def async_a(self) -> AAsyncAWithRawResponse:
        """The resource `a.async_a`."""
        return self._resource.async_a.with_raw_response


class AWithStreamingResponse:
    """`a`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: A) -> None:
        self._resource = resource

    @cached_property
    def a(self) -> AResourceWithStreamingResponse:
        """The resource `a.a`."""
        return self._resource.a.with_streaming_response

    @cached_property
    def async_a(self) -> AAsyncAWithStreamingResponse:
        """The resource `a.async_a`."""
        return self._resource.async_a.with_streaming_response


class AsyncAWithRawResponse:
    """`a`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncA) -> None:
        self._resource = resource

    @cached_property
    def a(self) -> AsyncAResourceWithRawResponse:
        """The resource `a.a`."""
        return self._resource.a.with_raw_response

    @cached_property
    def async_a(self) -> AsyncAAsyncAWithRawResponse:
        """The resource `a.async_a`."""
        return self._resource.async_a.with_raw_response


class AsyncAWithStreamingResponse:
    """`a`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncA) -> None:
        self._resource = resource

    @cached_property
    def a(self) -> AsyncAResourceWithStreamingResponse:
        """The resource `a.a`."""
        return self._resource.a.with_streaming_response

    @cached_property
    def async_a(self) -> AsyncAAsyncAWithStreamingResponse:
        """The resource `a.async_a`."""
        return self._resource.async_a.with_streaming_response

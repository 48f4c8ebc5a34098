"""The resource `a.a`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from ..._runtime.async_resources import AsyncResource
from ..._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from ..._runtime.resources import Resource
from ..._runtime.values import RequestOptions
from ..._runtime.views import raw, raw_client, streamed, streamed_client


class AResource(Resource):
    """The resource `a.a`."""

    @cached_property
    def with_raw_response(self) -> AResourceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AResourceWithRawResponse(AResource(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AResourceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AResourceWithStreamingResponse(AResource(streamed_client(self._client)))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /a/a``."""
        return self._client.request("GET", "/a/a", returns=None, options=options)


class AsyncAResource(AsyncResource):
    """The resource `a.a`."""

    @cached_property
    def with_raw_response(self) -> AsyncAResourceWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncAResourceWithRawResponse(AsyncAResource(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncAResourceWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncAResourceWithStreamingResponse(AsyncAResource(async_streamed_client(self._client)))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /a/a``."""
        return await self._client.request("GET", "/a/a", returns=None, options=options)


class AResourceWithRawResponse:
    """`a.a`, each method giving the whole response, its body read."""

    def __init__(self, resource: AResource) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class AResourceWithStreamingResponse:
    """`a.a`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AResource) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncAResourceWithRawResponse:
    """`a.a`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncAResource) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncAResourceWithStreamingResponse:
    """`a.a`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncAResource) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)

"""The resource `certified`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Certified(Resource):
    """The resource `certified`."""

    @cached_property
    def with_raw_response(self) -> CertifiedWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return CertifiedWithRawResponse(Certified(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> CertifiedWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return CertifiedWithStreamingResponse(Certified(streamed_client(self._client)))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /certified``."""
        return self._client.request("GET", "/certified", returns=None, security=(), options=options)


class AsyncCertified(AsyncResource):
    """The resource `certified`."""

    @cached_property
    def with_raw_response(self) -> AsyncCertifiedWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncCertifiedWithRawResponse(AsyncCertified(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncCertifiedWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncCertifiedWithStreamingResponse(AsyncCertified(async_streamed_client(self._client)))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /certified``."""
        return await self._client.request("GET", "/certified", returns=None, security=(), options=options)


class CertifiedWithRawResponse:
    """`certified`, each method giving the whole response, its body read."""

    def __init__(self, resource: Certified) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class CertifiedWithStreamingResponse:
    """`certified`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Certified) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncCertifiedWithRawResponse:
    """`certified`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncCertified) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncCertifiedWithStreamingResponse:
    """`certified`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncCertified) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)

"""The resource `digest`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Digest(Resource):
    """The resource `digest`."""

    @cached_property
    def with_raw_response(self) -> DigestWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return DigestWithRawResponse(Digest(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> DigestWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return DigestWithStreamingResponse(Digest(streamed_client(self._client)))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /digest``."""
        return self._client.request("GET", "/digest", returns=None, security=(), options=options)


class AsyncDigest(AsyncResource):
    """The resource `digest`."""

    @cached_property
    def with_raw_response(self) -> AsyncDigestWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncDigestWithRawResponse(AsyncDigest(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncDigestWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncDigestWithStreamingResponse(AsyncDigest(async_streamed_client(self._client)))

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /digest``."""
        return await self._client.request("GET", "/digest", returns=None, security=(), options=options)


class DigestWithRawResponse:
    """`digest`, each method giving the whole response, its body read."""

    def __init__(self, resource: Digest) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class DigestWithStreamingResponse:
    """`digest`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Digest) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncDigestWithRawResponse:
    """`digest`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncDigest) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncDigestWithStreamingResponse:
    """`digest`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncDigest) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)

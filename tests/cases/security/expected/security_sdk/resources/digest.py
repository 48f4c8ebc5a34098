"""The resource `digest`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime import AsyncResource, RequestOptions, Resource, async_raw, async_streamed, raw, streamed


class Digest(Resource):
    """The resource `digest`."""

    @cached_property
    def with_raw_response(self) -> DigestWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return DigestWithRawResponse(Digest(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> DigestWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return DigestWithStreamingResponse(Digest(self._client.with_mode("streamed")))

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /digest``."""
        return self._client.request("GET", "/digest", returns=None, security=(), options=options)


class AsyncDigest(AsyncResource):
    """The resource `digest`."""

    @cached_property
    def with_raw_response(self) -> AsyncDigestWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncDigestWithRawResponse(AsyncDigest(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncDigestWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncDigestWithStreamingResponse(AsyncDigest(self._client.with_mode("streamed")))

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

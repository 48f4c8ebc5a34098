"""The resource `upload`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.raw_bodies import RawBody
from .._runtime.resources import Resource
from .._runtime.values import Omit, RequestOptions, omit
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Upload(Resource):
    """The resource `upload`."""

    @cached_property
    def with_raw_response(self) -> UploadWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return UploadWithRawResponse(Upload(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> UploadWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return UploadWithStreamingResponse(Upload(streamed_client(self._client)))

    def create(self, *, body: str | bytes | Omit = omit, **options: Unpack[RequestOptions]) -> None:
        """Call ``POST /upload``."""
        return self._client.request(
            "POST",
            "/upload",
            body=RawBody(body),
            content_type="text/plain",
            returns=None,
            server="https://up.{region}.example.com",
            options=options,
        )

    def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /upload``."""
        return self._client.request("GET", "/upload", returns=None, server="/v2", options=options)


class AsyncUpload(AsyncResource):
    """The resource `upload`."""

    @cached_property
    def with_raw_response(self) -> AsyncUploadWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncUploadWithRawResponse(AsyncUpload(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncUploadWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncUploadWithStreamingResponse(AsyncUpload(async_streamed_client(self._client)))

    async def create(self, *, body: str | bytes | Omit = omit, **options: Unpack[RequestOptions]) -> None:
        """Call ``POST /upload``."""
        return await self._client.request(
            "POST",
            "/upload",
            body=RawBody(body),
            content_type="text/plain",
            returns=None,
            server="https://up.{region}.example.com",
            options=options,
        )

    async def retrieve(self, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /upload``."""
        return await self._client.request("GET", "/upload", returns=None, server="/v2", options=options)


class UploadWithRawResponse:
    """`upload`, each method giving the whole response, its body read."""

    def __init__(self, resource: Upload) -> None:
        self._resource = resource
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)


class UploadWithStreamingResponse:
    """`upload`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Upload) -> None:
        self._resource = resource
        self.create = streamed(resource.create)
        self.retrieve = streamed(resource.retrieve)


class AsyncUploadWithRawResponse:
    """`upload`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncUpload) -> None:
        self._resource = resource
        self.create = async_raw(resource.create)
        self.retrieve = async_raw(resource.retrieve)


class AsyncUploadWithStreamingResponse:
    """`upload`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncUpload) -> None:
        self._resource = resource
        self.create = async_streamed(resource.create)
        self.retrieve = async_streamed(resource.retrieve)

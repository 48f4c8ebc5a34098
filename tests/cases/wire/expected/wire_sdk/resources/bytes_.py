"""The resource `bytes_`."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from typing_extensions import Unpack

from .._runtime import (
    AsyncResource,
    BinaryContent,
    Omit,
    RawContent,
    RequestOptions,
    Resource,
    async_raw,
    async_streamed,
    omit,
    raw,
    streamed,
)


class Bytes(Resource):
    """The resource `bytes_`."""

    @cached_property
    def with_raw_response(self) -> BytesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return BytesWithRawResponse(Bytes(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> BytesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return BytesWithStreamingResponse(Bytes(self._client.with_mode("streamed")))

    def replace(
        self,
        *,
        body: RawContent | Omit = omit,
        content_type: Literal["application/octet-stream", "image/png"] = "application/octet-stream",
        **options: Unpack[RequestOptions],
    ) -> BinaryContent:
        """Call ``PUT /bytes``.

        Args:
            content_type: The media type that the body is sent as.
        """
        return self._client.request(
            "PUT", "/bytes", body=body, content_type=content_type, returns=BinaryContent, options=options
        )


class AsyncBytes(AsyncResource):
    """The resource `bytes_`."""

    @cached_property
    def with_raw_response(self) -> AsyncBytesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncBytesWithRawResponse(AsyncBytes(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncBytesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncBytesWithStreamingResponse(AsyncBytes(self._client.with_mode("streamed")))

    async def replace(
        self,
        *,
        body: RawContent | Omit = omit,
        content_type: Literal["application/octet-stream", "image/png"] = "application/octet-stream",
        **options: Unpack[RequestOptions],
    ) -> BinaryContent:
        """Call ``PUT /bytes``.

        Args:
            content_type: The media type that the body is sent as.
        """
        return await self._client.request(
            "PUT", "/bytes", body=body, content_type=content_type, returns=BinaryContent, options=options
        )


class BytesWithRawResponse:
    """`bytes_`, each method giving the whole response, its body read."""

    def __init__(self, resource: Bytes) -> None:
        self._resource = resource
        self.replace = raw(resource.replace)


class BytesWithStreamingResponse:
    """`bytes_`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Bytes) -> None:
        self._resource = resource
        self.replace = streamed(resource.replace)


class AsyncBytesWithRawResponse:
    """`bytes_`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncBytes) -> None:
        self._resource = resource
        self.replace = async_raw(resource.replace)


class AsyncBytesWithStreamingResponse:
    """`bytes_`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncBytes) -> None:
        self._resource = resource
        self.replace = async_streamed(resource.replace)

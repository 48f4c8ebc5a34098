"""The resource `bytes_`."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.binary import BinaryContent
from .._runtime.chosen_bodies import ChosenBody
from .._runtime.resources import Resource
from .._runtime.uploads import RawContent
from .._runtime.values import Omit, RequestOptions, omit
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Bytes(Resource):
    """The resource `bytes_`."""

    @cached_property
    def with_raw_response(self) -> BytesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return BytesWithRawResponse(Bytes(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> BytesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return BytesWithStreamingResponse(Bytes(streamed_client(self._client)))

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
            "PUT", "/bytes", body=ChosenBody(body), content_type=content_type, returns=BinaryContent, options=options
        )


class AsyncBytes(AsyncResource):
    """The resource `bytes_`."""

    @cached_property
    def with_raw_response(self) -> AsyncBytesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncBytesWithRawResponse(AsyncBytes(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncBytesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncBytesWithStreamingResponse(AsyncBytes(async_streamed_client(self._client)))

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
            "PUT", "/bytes", body=ChosenBody(body), content_type=content_type, returns=BinaryContent, options=options
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

"""The resource `files.content`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from ..._runtime.async_resources import AsyncResource
from ..._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from ..._runtime.binary import BinaryContent
from ..._runtime.resources import Resource
from ..._runtime.values import RequestOptions
from ..._runtime.views import raw, raw_client, streamed, streamed_client


class Content(Resource):
    """The resource `files.content`."""

    @cached_property
    def with_raw_response(self) -> ContentWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return ContentWithRawResponse(Content(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> ContentWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return ContentWithStreamingResponse(Content(streamed_client(self._client)))

    def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> BinaryContent:
        """Call ``GET /files/{id}/content``."""
        return self._client.request(
            "GET", "/files/{id}/content", path={"id": id}, returns=BinaryContent, options=options
        )


class AsyncContent(AsyncResource):
    """The resource `files.content`."""

    @cached_property
    def with_raw_response(self) -> AsyncContentWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncContentWithRawResponse(AsyncContent(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncContentWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncContentWithStreamingResponse(AsyncContent(async_streamed_client(self._client)))

    async def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> BinaryContent:
        """Call ``GET /files/{id}/content``."""
        return await self._client.request(
            "GET", "/files/{id}/content", path={"id": id}, returns=BinaryContent, options=options
        )


class ContentWithRawResponse:
    """`files.content`, each method giving the whole response, its body read."""

    def __init__(self, resource: Content) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class ContentWithStreamingResponse:
    """`files.content`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Content) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncContentWithRawResponse:
    """`files.content`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncContent) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncContentWithStreamingResponse:
    """`files.content`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncContent) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)

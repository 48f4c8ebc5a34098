"""The resource `tags`."""

from __future__ import annotations

import builtins
from functools import cached_property

from typing_extensions import Unpack

from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Tags(Resource):
    """The resource `tags`."""

    @cached_property
    def with_raw_response(self) -> TagsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return TagsWithRawResponse(Tags(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> TagsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return TagsWithStreamingResponse(Tags(streamed_client(self._client)))

    def list(self, **options: Unpack[RequestOptions]) -> builtins.list[str]:
        """Call ``GET /tags``."""
        return self._client.request("GET", "/tags", returns=builtins.list[str], options=options)


class AsyncTags(AsyncResource):
    """The resource `tags`."""

    @cached_property
    def with_raw_response(self) -> AsyncTagsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncTagsWithRawResponse(AsyncTags(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncTagsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncTagsWithStreamingResponse(AsyncTags(async_streamed_client(self._client)))

    async def list(self, **options: Unpack[RequestOptions]) -> builtins.list[str]:
        """Call ``GET /tags``."""
        return await self._client.request("GET", "/tags", returns=builtins.list[str], options=options)


class TagsWithRawResponse:
    """`tags`, each method giving the whole response, its body read."""

    def __init__(self, resource: Tags) -> None:
        self._resource = resource
        self.list = raw(resource.list)


class TagsWithStreamingResponse:
    """`tags`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Tags) -> None:
        self._resource = resource
        self.list = streamed(resource.list)


class AsyncTagsWithRawResponse:
    """`tags`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncTags) -> None:
        self._resource = resource
        self.list = async_raw(resource.list)


class AsyncTagsWithStreamingResponse:
    """`tags`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncTags) -> None:
        self._resource = resource
        self.list = async_streamed(resource.list)

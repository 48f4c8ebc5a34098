"""The resource `tags`."""

from __future__ import annotations

import builtins
from functools import cached_property

from typing_extensions import Unpack

from .._runtime import AsyncResource, RequestOptions, Resource, async_raw, async_streamed, raw, streamed


class Tags(Resource):
    """The resource `tags`."""

    @cached_property
    def with_raw_response(self) -> TagsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return TagsWithRawResponse(Tags(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> TagsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return TagsWithStreamingResponse(Tags(self._client.with_mode("streamed")))

    def list(self, **options: Unpack[RequestOptions]) -> builtins.list[str]:
        """Call ``GET /tags``."""
        return self._client.request("GET", "/tags", returns=builtins.list[str], options=options)


class AsyncTags(AsyncResource):
    """The resource `tags`."""

    @cached_property
    def with_raw_response(self) -> AsyncTagsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncTagsWithRawResponse(AsyncTags(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncTagsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncTagsWithStreamingResponse(AsyncTags(self._client.with_mode("streamed")))

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

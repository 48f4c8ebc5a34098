"""The resource `lists`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from typing_extensions import Unpack

from .. import types
from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.values import Omit, RequestOptions, omit
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Lists(Resource):
    """The resource `lists`."""

    @cached_property
    def with_raw_response(self) -> ListsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return ListsWithRawResponse(Lists(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> ListsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return ListsWithStreamingResponse(Lists(streamed_client(self._client)))

    def replace(self, *, body: Iterable[types.FileParam] | Omit = omit, **options: Unpack[RequestOptions]) -> None:
        """Call ``PUT /lists``."""
        return self._client.request("PUT", "/lists", body=body, returns=None, options=options)


class AsyncLists(AsyncResource):
    """The resource `lists`."""

    @cached_property
    def with_raw_response(self) -> AsyncListsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncListsWithRawResponse(AsyncLists(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncListsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncListsWithStreamingResponse(AsyncLists(async_streamed_client(self._client)))

    async def replace(
        self, *, body: Iterable[types.FileParam] | Omit = omit, **options: Unpack[RequestOptions]
    ) -> None:
        """Call ``PUT /lists``."""
        return await self._client.request("PUT", "/lists", body=body, returns=None, options=options)


class ListsWithRawResponse:
    """`lists`, each method giving the whole response, its body read."""

    def __init__(self, resource: Lists) -> None:
        self._resource = resource
        self.replace = raw(resource.replace)


class ListsWithStreamingResponse:
    """`lists`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Lists) -> None:
        self._resource = resource
        self.replace = streamed(resource.replace)


class AsyncListsWithRawResponse:
    """`lists`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncLists) -> None:
        self._resource = resource
        self.replace = async_raw(resource.replace)


class AsyncListsWithStreamingResponse:
    """`lists`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncLists) -> None:
        self._resource = resource
        self.replace = async_streamed(resource.replace)

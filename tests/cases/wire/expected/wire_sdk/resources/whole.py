"""The resource `whole`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .. import types
from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.resources import Resource
from .._runtime.styles import json_value
from .._runtime.values import Omit, RequestOptions, omit
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Whole(Resource):
    """The resource `whole`."""

    @cached_property
    def with_raw_response(self) -> WholeWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return WholeWithRawResponse(Whole(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> WholeWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return WholeWithStreamingResponse(Whole(streamed_client(self._client)))

    def retrieve(self, *, query: types.ColorParam | Omit = omit, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /whole``."""
        return self._client.request("GET", "/whole", querystring=json_value(query), returns=None, options=options)


class AsyncWhole(AsyncResource):
    """The resource `whole`."""

    @cached_property
    def with_raw_response(self) -> AsyncWholeWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncWholeWithRawResponse(AsyncWhole(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncWholeWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncWholeWithStreamingResponse(AsyncWhole(async_streamed_client(self._client)))

    async def retrieve(self, *, query: types.ColorParam | Omit = omit, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /whole``."""
        return await self._client.request("GET", "/whole", querystring=json_value(query), returns=None, options=options)


class WholeWithRawResponse:
    """`whole`, each method giving the whole response, its body read."""

    def __init__(self, resource: Whole) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class WholeWithStreamingResponse:
    """`whole`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Whole) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncWholeWithRawResponse:
    """`whole`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncWhole) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncWholeWithStreamingResponse:
    """`whole`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncWhole) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)

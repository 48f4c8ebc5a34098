"""The resource `whole`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .. import types
from .._runtime import (
    AsyncResource,
    Omit,
    RequestOptions,
    Resource,
    async_raw,
    async_streamed,
    json_value,
    omit,
    raw,
    streamed,
)


class Whole(Resource):
    """The resource `whole`."""

    @cached_property
    def with_raw_response(self) -> WholeWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return WholeWithRawResponse(Whole(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> WholeWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return WholeWithStreamingResponse(Whole(self._client.with_mode("streamed")))

    def retrieve(self, *, query: types.ColorParam | Omit = omit, **options: Unpack[RequestOptions]) -> None:
        """Call ``GET /whole``."""
        return self._client.request("GET", "/whole", querystring=json_value(query), returns=None, options=options)


class AsyncWhole(AsyncResource):
    """The resource `whole`."""

    @cached_property
    def with_raw_response(self) -> AsyncWholeWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncWholeWithRawResponse(AsyncWhole(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncWholeWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncWholeWithStreamingResponse(AsyncWhole(self._client.with_mode("streamed")))

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

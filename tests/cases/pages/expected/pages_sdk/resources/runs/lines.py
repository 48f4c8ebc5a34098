"""The resource `runs.lines`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from ... import types
from ..._runtime import (
    AsyncResource,
    AsyncStream,
    JsonLines,
    RequestOptions,
    Resource,
    Stream,
    async_raw,
    async_streamed,
    raw,
    streamed,
)


class Lines(Resource):
    """The resource `runs.lines`."""

    @cached_property
    def with_raw_response(self) -> LinesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return LinesWithRawResponse(Lines(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> LinesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return LinesWithStreamingResponse(Lines(self._client.with_mode("streamed")))

    def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> Stream[types.Step]:
        """Call ``GET /runs/{id}/lines``."""
        return self._client.request(
            "GET", "/runs/{id}/lines", path={"id": id}, events=JsonLines(types.Step), options=options
        )


class AsyncLines(AsyncResource):
    """The resource `runs.lines`."""

    @cached_property
    def with_raw_response(self) -> AsyncLinesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncLinesWithRawResponse(AsyncLines(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncLinesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncLinesWithStreamingResponse(AsyncLines(self._client.with_mode("streamed")))

    async def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> AsyncStream[types.Step]:
        """Call ``GET /runs/{id}/lines``."""
        return await self._client.request(
            "GET", "/runs/{id}/lines", path={"id": id}, events=JsonLines(types.Step), options=options
        )


class LinesWithRawResponse:
    """`runs.lines`, each method giving the whole response, its body read."""

    def __init__(self, resource: Lines) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class LinesWithStreamingResponse:
    """`runs.lines`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Lines) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncLinesWithRawResponse:
    """`runs.lines`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncLines) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncLinesWithStreamingResponse:
    """`runs.lines`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncLines) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)

"""The resource `runs.lines`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from ... import types
from ..._runtime.async_json_lines import AsyncJsonLines
from ..._runtime.async_resources import AsyncResource
from ..._runtime.async_streams import AsyncStream
from ..._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from ..._runtime.json_lines import JsonLines
from ..._runtime.resources import Resource
from ..._runtime.streams import Stream
from ..._runtime.values import RequestOptions
from ..._runtime.views import raw, raw_client, streamed, streamed_client


class Lines(Resource):
    """The resource `runs.lines`."""

    @cached_property
    def with_raw_response(self) -> LinesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return LinesWithRawResponse(Lines(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> LinesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return LinesWithStreamingResponse(Lines(streamed_client(self._client)))

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
        return AsyncLinesWithRawResponse(AsyncLines(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncLinesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncLinesWithStreamingResponse(AsyncLines(async_streamed_client(self._client)))

    async def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> AsyncStream[types.Step]:
        """Call ``GET /runs/{id}/lines``."""
        return await self._client.request(
            "GET", "/runs/{id}/lines", path={"id": id}, events=AsyncJsonLines(types.Step), options=options
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

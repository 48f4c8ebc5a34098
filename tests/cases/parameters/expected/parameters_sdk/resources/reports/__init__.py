"""The resource `reports`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..._runtime.async_resources import AsyncResource
from ..._runtime.async_views import async_raw_client, async_streamed_client
from ..._runtime.resources import Resource
from ..._runtime.views import raw_client, streamed_client

if TYPE_CHECKING:
    from .parts import (
        AsyncParts,
        AsyncPartsWithRawResponse,
        AsyncPartsWithStreamingResponse,
        Parts,
        PartsWithRawResponse,
        PartsWithStreamingResponse,
    )


class Reports(Resource):
    """The resource `reports`."""

    @cached_property
    def parts(self) -> Parts:
        """The resource `reports.parts`."""
        from .parts import Parts

        return Parts(self._client)

    @cached_property
    def with_raw_response(self) -> ReportsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return ReportsWithRawResponse(Reports(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> ReportsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return ReportsWithStreamingResponse(Reports(streamed_client(self._client)))


class AsyncReports(AsyncResource):
    """The resource `reports`."""

    @cached_property
    def parts(self) -> AsyncParts:
        """The resource `reports.parts`."""
        from .parts import AsyncParts

        return AsyncParts(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncReportsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncReportsWithRawResponse(AsyncReports(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncReportsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncReportsWithStreamingResponse(AsyncReports(async_streamed_client(self._client)))


class ReportsWithRawResponse:
    """`reports`, each method giving the whole response, its body read."""

    def __init__(self, resource: Reports) -> None:
        self._resource = resource

    @cached_property
    def parts(self) -> PartsWithRawResponse:
        """The resource `reports.parts`."""
        return self._resource.parts.with_raw_response


class ReportsWithStreamingResponse:
    """`reports`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Reports) -> None:
        self._resource = resource

    @cached_property
    def parts(self) -> PartsWithStreamingResponse:
        """The resource `reports.parts`."""
        return self._resource.parts.with_streaming_response


class AsyncReportsWithRawResponse:
    """`reports`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncReports) -> None:
        self._resource = resource

    @cached_property
    def parts(self) -> AsyncPartsWithRawResponse:
        """The resource `reports.parts`."""
        return self._resource.parts.with_raw_response


class AsyncReportsWithStreamingResponse:
    """`reports`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncReports) -> None:
        self._resource = resource

    @cached_property
    def parts(self) -> AsyncPartsWithStreamingResponse:
        """The resource `reports.parts`."""
        return self._resource.parts.with_streaming_response

"""The resource `files.report`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from ..._runtime import AsyncResource, RequestOptions, Resource, async_raw, async_streamed, raw, streamed


class Report(Resource):
    """The resource `files.report`."""

    @cached_property
    def with_raw_response(self) -> ReportWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return ReportWithRawResponse(Report(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> ReportWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return ReportWithStreamingResponse(Report(self._client.with_mode("streamed")))

    def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> str:
        """Call ``GET /files/{id}/report``."""
        return self._client.request("GET", "/files/{id}/report", path={"id": id}, returns=str, options=options)


class AsyncReport(AsyncResource):
    """The resource `files.report`."""

    @cached_property
    def with_raw_response(self) -> AsyncReportWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncReportWithRawResponse(AsyncReport(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncReportWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncReportWithStreamingResponse(AsyncReport(self._client.with_mode("streamed")))

    async def retrieve(self, id: str, **options: Unpack[RequestOptions]) -> str:
        """Call ``GET /files/{id}/report``."""
        return await self._client.request("GET", "/files/{id}/report", path={"id": id}, returns=str, options=options)


class ReportWithRawResponse:
    """`files.report`, each method giving the whole response, its body read."""

    def __init__(self, resource: Report) -> None:
        self._resource = resource
        self.retrieve = raw(resource.retrieve)


class ReportWithStreamingResponse:
    """`files.report`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Report) -> None:
        self._resource = resource
        self.retrieve = streamed(resource.retrieve)


class AsyncReportWithRawResponse:
    """`files.report`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncReport) -> None:
        self._resource = resource
        self.retrieve = async_raw(resource.retrieve)


class AsyncReportWithStreamingResponse:
    """`files.report`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncReport) -> None:
        self._resource = resource
        self.retrieve = async_streamed(resource.retrieve)

"""The resource `files`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from typing_extensions import Unpack

from ... import types
from ..._runtime import (
    AsyncResource,
    FileTypes,
    Omit,
    RequestOptions,
    Resource,
    async_raw,
    async_streamed,
    omit,
    raw,
    streamed,
)

if TYPE_CHECKING:
    from .content import (
        AsyncContent,
        AsyncContentWithRawResponse,
        AsyncContentWithStreamingResponse,
        Content,
        ContentWithRawResponse,
        ContentWithStreamingResponse,
    )
    from .report import (
        AsyncReport,
        AsyncReportWithRawResponse,
        AsyncReportWithStreamingResponse,
        Report,
        ReportWithRawResponse,
        ReportWithStreamingResponse,
    )


class Files(Resource):
    """The resource `files`."""

    @cached_property
    def content(self) -> Content:
        """The resource `files.content`."""
        from .content import Content

        return Content(self._client)

    @cached_property
    def report(self) -> Report:
        """The resource `files.report`."""
        from .report import Report

        return Report(self._client)

    @cached_property
    def with_raw_response(self) -> FilesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return FilesWithRawResponse(Files(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> FilesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return FilesWithStreamingResponse(Files(self._client.with_mode("streamed")))

    def create(
        self,
        *,
        file: FileTypes,
        more: Iterable[FileTypes] | Omit = omit,
        note: str | None | Omit = omit,
        meta: types.UploadRequestBodyMetaParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.File:
        """Call ``POST /files``.

        Args:
            file: The file itself.
        """
        return self._client.request(
            "POST",
            "/files",
            multipart={"file": file, "more": more, "note": note, "meta": meta},
            returns=types.File,
            options=options,
        )

    def title(self, id: str, *, body: str | bytes, **options: Unpack[RequestOptions]) -> str:
        """Call ``PUT /files/{id}/title``.

        Args:
            body: The new title.
        """
        return self._client.request(
            "PUT",
            "/files/{id}/title",
            path={"id": id},
            content=body,
            content_type="text/plain",
            returns=str,
            options=options,
        )


class AsyncFiles(AsyncResource):
    """The resource `files`."""

    @cached_property
    def content(self) -> AsyncContent:
        """The resource `files.content`."""
        from .content import AsyncContent

        return AsyncContent(self._client)

    @cached_property
    def report(self) -> AsyncReport:
        """The resource `files.report`."""
        from .report import AsyncReport

        return AsyncReport(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncFilesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncFilesWithRawResponse(AsyncFiles(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncFilesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncFilesWithStreamingResponse(AsyncFiles(self._client.with_mode("streamed")))

    async def create(
        self,
        *,
        file: FileTypes,
        more: Iterable[FileTypes] | Omit = omit,
        note: str | None | Omit = omit,
        meta: types.UploadRequestBodyMetaParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.File:
        """Call ``POST /files``.

        Args:
            file: The file itself.
        """
        return await self._client.request(
            "POST",
            "/files",
            multipart={"file": file, "more": more, "note": note, "meta": meta},
            returns=types.File,
            options=options,
        )

    async def title(self, id: str, *, body: str | bytes, **options: Unpack[RequestOptions]) -> str:
        """Call ``PUT /files/{id}/title``.

        Args:
            body: The new title.
        """
        return await self._client.request(
            "PUT",
            "/files/{id}/title",
            path={"id": id},
            content=body,
            content_type="text/plain",
            returns=str,
            options=options,
        )


class FilesWithRawResponse:
    """`files`, each method giving the whole response, its body read."""

    def __init__(self, resource: Files) -> None:
        self._resource = resource
        self.create = raw(resource.create)
        self.title = raw(resource.title)

    @cached_property
    def content(self) -> ContentWithRawResponse:
        """The resource `files.content`."""
        return self._resource.content.with_raw_response

    @cached_property
    def report(self) -> ReportWithRawResponse:
        """The resource `files.report`."""
        return self._resource.report.with_raw_response


class FilesWithStreamingResponse:
    """`files`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Files) -> None:
        self._resource = resource
        self.create = streamed(resource.create)
        self.title = streamed(resource.title)

    @cached_property
    def content(self) -> ContentWithStreamingResponse:
        """The resource `files.content`."""
        return self._resource.content.with_streaming_response

    @cached_property
    def report(self) -> ReportWithStreamingResponse:
        """The resource `files.report`."""
        return self._resource.report.with_streaming_response


class AsyncFilesWithRawResponse:
    """`files`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncFiles) -> None:
        self._resource = resource
        self.create = async_raw(resource.create)
        self.title = async_raw(resource.title)

    @cached_property
    def content(self) -> AsyncContentWithRawResponse:
        """The resource `files.content`."""
        return self._resource.content.with_raw_response

    @cached_property
    def report(self) -> AsyncReportWithRawResponse:
        """The resource `files.report`."""
        return self._resource.report.with_raw_response


class AsyncFilesWithStreamingResponse:
    """`files`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncFiles) -> None:
        self._resource = resource
        self.create = async_streamed(resource.create)
        self.title = async_streamed(resource.title)

    @cached_property
    def content(self) -> AsyncContentWithStreamingResponse:
        """The resource `files.content`."""
        return self._resource.content.with_streaming_response

    @cached_property
    def report(self) -> AsyncReportWithStreamingResponse:
        """The resource `files.report`."""
        return self._resource.report.with_streaming_response

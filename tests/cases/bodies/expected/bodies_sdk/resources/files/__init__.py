"""The resource `files`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Literal, overload

from typing_extensions import Unpack

from ... import types
from ..._runtime.async_resources import AsyncResource
from ..._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from ..._runtime.chosen_bodies import ChosenBody
from ..._runtime.raw_bodies import RawBody
from ..._runtime.resources import Resource
from ..._runtime.uploads import FileTypes
from ..._runtime.values import Omit, RequestOptions, omit
from ..._runtime.views import raw, raw_client, streamed, streamed_client

if TYPE_CHECKING:
    from .content import (
        AsyncContent,
        AsyncContentWithRawResponse,
        AsyncContentWithStreamingResponse,
        Content,
        ContentWithRawResponse,
        ContentWithStreamingResponse,
    )


class Files(Resource):
    """The resource `files`."""

    @cached_property
    def content(self) -> Content:
        """The resource `files.content`."""
        from .content import Content

        return Content(self._client)

    @cached_property
    def with_raw_response(self) -> FilesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return FilesWithRawResponse(Files(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> FilesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return FilesWithStreamingResponse(Files(streamed_client(self._client)))

    @overload
    def create(
        self,
        *,
        file: FileTypes,
        more: Iterable[FileTypes] | Omit = omit,
        note: str | None | Omit = omit,
        meta: types.UploadFormRequestMetaParam | Omit = omit,
        content_type: Literal["multipart/form-data"] = "multipart/form-data",
        **options: Unpack[RequestOptions],
    ) -> types.File: ...

    @overload
    def create(
        self,
        *,
        body: types.UploadRequestParam,
        content_type: Literal["application/x-www-form-urlencoded"],
        **options: Unpack[RequestOptions],
    ) -> types.File: ...

    def create(
        self,
        *,
        file: FileTypes | Omit = omit,
        more: Iterable[FileTypes] | Omit = omit,
        note: str | None | Omit = omit,
        meta: types.UploadFormRequestMetaParam | Omit = omit,
        body: types.UploadRequestParam | Omit = omit,
        content_type: Literal["multipart/form-data", "application/x-www-form-urlencoded"] = "multipart/form-data",
        **options: Unpack[RequestOptions],
    ) -> types.File:
        """Call ``POST /files``.

        Args:
            file: The file itself.
            body: The body as a whole, where it is sent as application/x-www-form-urlencoded.
            content_type: The media type that the body is sent as.
        """
        return self._client.request(
            "POST",
            "/files",
            body=ChosenBody({"file": file, "more": more, "note": note, "meta": meta}, body),
            content_type=content_type,
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
            body=RawBody(body),
            content_type="text/plain",
            returns=str,
            options=options,
        )

    def report(self, id: str, **options: Unpack[RequestOptions]) -> str:
        """Call ``GET /files/{id}/report``."""
        return self._client.request("GET", "/files/{id}/report", path={"id": id}, returns=str, options=options)


class AsyncFiles(AsyncResource):
    """The resource `files`."""

    @cached_property
    def content(self) -> AsyncContent:
        """The resource `files.content`."""
        from .content import AsyncContent

        return AsyncContent(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncFilesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncFilesWithRawResponse(AsyncFiles(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncFilesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncFilesWithStreamingResponse(AsyncFiles(async_streamed_client(self._client)))

    @overload
    async def create(
        self,
        *,
        file: FileTypes,
        more: Iterable[FileTypes] | Omit = omit,
        note: str | None | Omit = omit,
        meta: types.UploadFormRequestMetaParam | Omit = omit,
        content_type: Literal["multipart/form-data"] = "multipart/form-data",
        **options: Unpack[RequestOptions],
    ) -> types.File: ...

    @overload
    async def create(
        self,
        *,
        body: types.UploadRequestParam,
        content_type: Literal["application/x-www-form-urlencoded"],
        **options: Unpack[RequestOptions],
    ) -> types.File: ...

    async def create(
        self,
        *,
        file: FileTypes | Omit = omit,
        more: Iterable[FileTypes] | Omit = omit,
        note: str | None | Omit = omit,
        meta: types.UploadFormRequestMetaParam | Omit = omit,
        body: types.UploadRequestParam | Omit = omit,
        content_type: Literal["multipart/form-data", "application/x-www-form-urlencoded"] = "multipart/form-data",
        **options: Unpack[RequestOptions],
    ) -> types.File:
        """Call ``POST /files``.

        Args:
            file: The file itself.
            body: The body as a whole, where it is sent as application/x-www-form-urlencoded.
            content_type: The media type that the body is sent as.
        """
        return await self._client.request(
            "POST",
            "/files",
            body=ChosenBody({"file": file, "more": more, "note": note, "meta": meta}, body),
            content_type=content_type,
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
            body=RawBody(body),
            content_type="text/plain",
            returns=str,
            options=options,
        )

    async def report(self, id: str, **options: Unpack[RequestOptions]) -> str:
        """Call ``GET /files/{id}/report``."""
        return await self._client.request("GET", "/files/{id}/report", path={"id": id}, returns=str, options=options)


class FilesWithRawResponse:
    """`files`, each method giving the whole response, its body read."""

    def __init__(self, resource: Files) -> None:
        self._resource = resource
        self.create = raw(resource.create)
        self.title = raw(resource.title)
        self.report = raw(resource.report)

    @cached_property
    def content(self) -> ContentWithRawResponse:
        """The resource `files.content`."""
        return self._resource.content.with_raw_response


class FilesWithStreamingResponse:
    """`files`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Files) -> None:
        self._resource = resource
        self.create = streamed(resource.create)
        self.title = streamed(resource.title)
        self.report = streamed(resource.report)

    @cached_property
    def content(self) -> ContentWithStreamingResponse:
        """The resource `files.content`."""
        return self._resource.content.with_streaming_response


class AsyncFilesWithRawResponse:
    """`files`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncFiles) -> None:
        self._resource = resource
        self.create = async_raw(resource.create)
        self.title = async_raw(resource.title)
        self.report = async_raw(resource.report)

    @cached_property
    def content(self) -> AsyncContentWithRawResponse:
        """The resource `files.content`."""
        return self._resource.content.with_raw_response


class AsyncFilesWithStreamingResponse:
    """`files`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncFiles) -> None:
        self._resource = resource
        self.create = async_streamed(resource.create)
        self.title = async_streamed(resource.title)
        self.report = async_streamed(resource.report)

    @cached_property
    def content(self) -> AsyncContentWithStreamingResponse:
        """The resource `files.content`."""
        return self._resource.content.with_streaming_response

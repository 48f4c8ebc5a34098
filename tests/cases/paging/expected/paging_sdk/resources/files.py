"""The resource `files`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .. import pagination, types
from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.paginator import AsyncPaginator
from .._runtime.resources import Resource
from .._runtime.values import Omit, RequestOptions, omit
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Files(Resource):
    """The resource `files`."""

    @cached_property
    def with_raw_response(self) -> FilesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return FilesWithRawResponse(Files(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> FilesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return FilesWithStreamingResponse(Files(streamed_client(self._client)))

    def list(
        self, *, page_token: str | Omit = omit, owner: str | Omit = omit, **options: Unpack[RequestOptions]
    ) -> pagination.SyncFileListPage[types.Thing]:
        """Call ``GET /files``."""
        return self._client.request(
            "GET",
            "/files",
            query={"page_token": page_token, "owner": owner},
            returns=pagination.SyncFileListPage[types.Thing],
            options=options,
        )

    def search(
        self, *, text: str, after: str | Omit = omit, **options: Unpack[RequestOptions]
    ) -> pagination.SyncFileHitsPage[types.Thing]:
        """Call ``POST /files/search``."""
        return self._client.request(
            "POST",
            "/files/search",
            body={"text": text, "after": after},
            returns=pagination.SyncFileHitsPage[types.Thing],
            options=options,
        )


class AsyncFiles(AsyncResource):
    """The resource `files`."""

    @cached_property
    def with_raw_response(self) -> AsyncFilesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncFilesWithRawResponse(AsyncFiles(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncFilesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncFilesWithStreamingResponse(AsyncFiles(async_streamed_client(self._client)))

    def list(
        self, *, page_token: str | Omit = omit, owner: str | Omit = omit, **options: Unpack[RequestOptions]
    ) -> AsyncPaginator[types.Thing, pagination.AsyncFileListPage[types.Thing]]:
        """Call ``GET /files``."""
        return AsyncPaginator(
            self._client,
            "GET",
            "/files",
            query={"page_token": page_token, "owner": owner},
            returns=pagination.AsyncFileListPage[types.Thing],
            options=options,
        )

    def search(
        self, *, text: str, after: str | Omit = omit, **options: Unpack[RequestOptions]
    ) -> AsyncPaginator[types.Thing, pagination.AsyncFileHitsPage[types.Thing]]:
        """Call ``POST /files/search``."""
        return AsyncPaginator(
            self._client,
            "POST",
            "/files/search",
            body={"text": text, "after": after},
            returns=pagination.AsyncFileHitsPage[types.Thing],
            options=options,
        )


class FilesWithRawResponse:
    """`files`, each method giving the whole response, its body read."""

    def __init__(self, resource: Files) -> None:
        self._resource = resource
        self.list = raw(resource.list)
        self.search = raw(resource.search)


class FilesWithStreamingResponse:
    """`files`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Files) -> None:
        self._resource = resource
        self.list = streamed(resource.list)
        self.search = streamed(resource.search)


class AsyncFilesWithRawResponse:
    """`files`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncFiles) -> None:
        self._resource = resource
        self.list = async_raw(resource.list)
        self.search = async_raw(resource.search)


class AsyncFilesWithStreamingResponse:
    """`files`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncFiles) -> None:
        self._resource = resource
        self.list = async_streamed(resource.list)
        self.search = async_streamed(resource.search)

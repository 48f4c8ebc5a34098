"""The resource `albums`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .. import pagination, types
from .._runtime import (
    AsyncPaginator,
    AsyncResource,
    Omit,
    RequestOptions,
    Resource,
    async_raw,
    async_streamed,
    omit,
    raw,
    streamed,
)


class Albums(Resource):
    """The resource `albums`."""

    @cached_property
    def with_raw_response(self) -> AlbumsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AlbumsWithRawResponse(Albums(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AlbumsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AlbumsWithStreamingResponse(Albums(self._client.with_mode("streamed")))

    def list(
        self, *, offset: int | Omit = omit, limit: int | Omit = omit, **options: Unpack[RequestOptions]
    ) -> pagination.SyncOffsetPage[types.Thing]:
        """Call ``GET /albums``."""
        return self._client.request(
            "GET",
            "/albums",
            query={"offset": offset, "limit": limit},
            returns=pagination.SyncOffsetPage[types.Thing],
            options=options,
        )


class AsyncAlbums(AsyncResource):
    """The resource `albums`."""

    @cached_property
    def with_raw_response(self) -> AsyncAlbumsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncAlbumsWithRawResponse(AsyncAlbums(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncAlbumsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncAlbumsWithStreamingResponse(AsyncAlbums(self._client.with_mode("streamed")))

    def list(
        self, *, offset: int | Omit = omit, limit: int | Omit = omit, **options: Unpack[RequestOptions]
    ) -> AsyncPaginator[types.Thing, pagination.AsyncOffsetPage[types.Thing]]:
        """Call ``GET /albums``."""
        return self._client.paginate(
            "GET",
            "/albums",
            query={"offset": offset, "limit": limit},
            returns=pagination.AsyncOffsetPage[types.Thing],
            options=options,
        )


class AlbumsWithRawResponse:
    """`albums`, each method giving the whole response, its body read."""

    def __init__(self, resource: Albums) -> None:
        self._resource = resource
        self.list = raw(resource.list)


class AlbumsWithStreamingResponse:
    """`albums`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Albums) -> None:
        self._resource = resource
        self.list = streamed(resource.list)


class AsyncAlbumsWithRawResponse:
    """`albums`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncAlbums) -> None:
        self._resource = resource
        self.list = async_raw(resource.list)


class AsyncAlbumsWithStreamingResponse:
    """`albums`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncAlbums) -> None:
        self._resource = resource
        self.list = async_streamed(resource.list)

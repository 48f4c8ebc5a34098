"""The resource `albums`."""

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


class Albums(Resource):
    """The resource `albums`."""

    @cached_property
    def with_raw_response(self) -> AlbumsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AlbumsWithRawResponse(Albums(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AlbumsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AlbumsWithStreamingResponse(Albums(streamed_client(self._client)))

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
        return AsyncAlbumsWithRawResponse(AsyncAlbums(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncAlbumsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncAlbumsWithStreamingResponse(AsyncAlbums(async_streamed_client(self._client)))

    def list(
        self, *, offset: int | Omit = omit, limit: int | Omit = omit, **options: Unpack[RequestOptions]
    ) -> AsyncPaginator[types.Thing, pagination.AsyncOffsetPage[types.Thing]]:
        """Call ``GET /albums``."""
        return AsyncPaginator(
            self._client,
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

"""The resource `teams`."""

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


class Teams(Resource):
    """The resource `teams`."""

    @cached_property
    def with_raw_response(self) -> TeamsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return TeamsWithRawResponse(Teams(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> TeamsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return TeamsWithStreamingResponse(Teams(streamed_client(self._client)))

    def list(
        self, *, page: int | Omit = omit, per_page: int | Omit = omit, **options: Unpack[RequestOptions]
    ) -> pagination.SyncNumberPage[types.Thing]:
        """Call ``GET /teams``.

        Args:
            page: Default: 1.
        """
        return self._client.request(
            "GET",
            "/teams",
            query={"page": page, "per_page": per_page},
            returns=pagination.SyncNumberPage[types.Thing],
            options=options,
        )


class AsyncTeams(AsyncResource):
    """The resource `teams`."""

    @cached_property
    def with_raw_response(self) -> AsyncTeamsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncTeamsWithRawResponse(AsyncTeams(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncTeamsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncTeamsWithStreamingResponse(AsyncTeams(async_streamed_client(self._client)))

    def list(
        self, *, page: int | Omit = omit, per_page: int | Omit = omit, **options: Unpack[RequestOptions]
    ) -> AsyncPaginator[types.Thing, pagination.AsyncNumberPage[types.Thing]]:
        """Call ``GET /teams``.

        Args:
            page: Default: 1.
        """
        return AsyncPaginator(
            self._client,
            "GET",
            "/teams",
            query={"page": page, "per_page": per_page},
            returns=pagination.AsyncNumberPage[types.Thing],
            options=options,
        )


class TeamsWithRawResponse:
    """`teams`, each method giving the whole response, its body read."""

    def __init__(self, resource: Teams) -> None:
        self._resource = resource
        self.list = raw(resource.list)


class TeamsWithStreamingResponse:
    """`teams`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Teams) -> None:
        self._resource = resource
        self.list = streamed(resource.list)


class AsyncTeamsWithRawResponse:
    """`teams`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncTeams) -> None:
        self._resource = resource
        self.list = async_raw(resource.list)


class AsyncTeamsWithStreamingResponse:
    """`teams`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncTeams) -> None:
        self._resource = resource
        self.list = async_streamed(resource.list)

"""The resource `teams`."""

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


class Teams(Resource):
    """The resource `teams`."""

    @cached_property
    def with_raw_response(self) -> TeamsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return TeamsWithRawResponse(Teams(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> TeamsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return TeamsWithStreamingResponse(Teams(self._client.with_mode("streamed")))

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
        return AsyncTeamsWithRawResponse(AsyncTeams(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncTeamsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncTeamsWithStreamingResponse(AsyncTeams(self._client.with_mode("streamed")))

    def list(
        self, *, page: int | Omit = omit, per_page: int | Omit = omit, **options: Unpack[RequestOptions]
    ) -> AsyncPaginator[types.Thing, pagination.AsyncNumberPage[types.Thing]]:
        """Call ``GET /teams``.

        Args:
            page: Default: 1.
        """
        return self._client.paginate(
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

"""The resource `users`."""

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


class Users(Resource):
    """The resource `users`."""

    @cached_property
    def with_raw_response(self) -> UsersWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return UsersWithRawResponse(Users(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> UsersWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return UsersWithStreamingResponse(Users(streamed_client(self._client)))

    def list(
        self, *, page: int | Omit = omit, per_page: int | Omit = omit, **options: Unpack[RequestOptions]
    ) -> pagination.SyncUserListPage[types.Thing]:
        """Call ``GET /users``.

        Args:
            page: Default: 1.
        """
        return self._client.request(
            "GET",
            "/users",
            query={"page": page, "per_page": per_page},
            returns=pagination.SyncUserListPage[types.Thing],
            options=options,
        )


class AsyncUsers(AsyncResource):
    """The resource `users`."""

    @cached_property
    def with_raw_response(self) -> AsyncUsersWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncUsersWithRawResponse(AsyncUsers(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncUsersWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncUsersWithStreamingResponse(AsyncUsers(async_streamed_client(self._client)))

    def list(
        self, *, page: int | Omit = omit, per_page: int | Omit = omit, **options: Unpack[RequestOptions]
    ) -> AsyncPaginator[types.Thing, pagination.AsyncUserListPage[types.Thing]]:
        """Call ``GET /users``.

        Args:
            page: Default: 1.
        """
        return AsyncPaginator(
            self._client,
            "GET",
            "/users",
            query={"page": page, "per_page": per_page},
            returns=pagination.AsyncUserListPage[types.Thing],
            options=options,
        )


class UsersWithRawResponse:
    """`users`, each method giving the whole response, its body read."""

    def __init__(self, resource: Users) -> None:
        self._resource = resource
        self.list = raw(resource.list)


class UsersWithStreamingResponse:
    """`users`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Users) -> None:
        self._resource = resource
        self.list = streamed(resource.list)


class AsyncUsersWithRawResponse:
    """`users`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncUsers) -> None:
        self._resource = resource
        self.list = async_raw(resource.list)


class AsyncUsersWithStreamingResponse:
    """`users`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncUsers) -> None:
        self._resource = resource
        self.list = async_streamed(resource.list)

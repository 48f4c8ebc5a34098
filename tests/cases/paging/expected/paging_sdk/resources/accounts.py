"""The resource `accounts`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .. import pagination, types
from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.paginator import AsyncPaginator
from .._runtime.resources import Resource
from .._runtime.values import RequestOptions
from .._runtime.views import raw, raw_client, streamed, streamed_client


class Accounts(Resource):
    """The resource `accounts`."""

    @cached_property
    def with_raw_response(self) -> AccountsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AccountsWithRawResponse(Accounts(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AccountsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AccountsWithStreamingResponse(Accounts(streamed_client(self._client)))

    def list(self, **options: Unpack[RequestOptions]) -> pagination.SyncNextUrlPage[types.Thing]:
        """Call ``GET /accounts``."""
        return self._client.request(
            "GET", "/accounts", returns=pagination.SyncNextUrlPage[types.Thing], options=options
        )


class AsyncAccounts(AsyncResource):
    """The resource `accounts`."""

    @cached_property
    def with_raw_response(self) -> AsyncAccountsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncAccountsWithRawResponse(AsyncAccounts(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncAccountsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncAccountsWithStreamingResponse(AsyncAccounts(async_streamed_client(self._client)))

    def list(
        self, **options: Unpack[RequestOptions]
    ) -> AsyncPaginator[types.Thing, pagination.AsyncNextUrlPage[types.Thing]]:
        """Call ``GET /accounts``."""
        return AsyncPaginator(
            self._client, "GET", "/accounts", returns=pagination.AsyncNextUrlPage[types.Thing], options=options
        )


class AccountsWithRawResponse:
    """`accounts`, each method giving the whole response, its body read."""

    def __init__(self, resource: Accounts) -> None:
        self._resource = resource
        self.list = raw(resource.list)


class AccountsWithStreamingResponse:
    """`accounts`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Accounts) -> None:
        self._resource = resource
        self.list = streamed(resource.list)


class AsyncAccountsWithRawResponse:
    """`accounts`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncAccounts) -> None:
        self._resource = resource
        self.list = async_raw(resource.list)


class AsyncAccountsWithStreamingResponse:
    """`accounts`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncAccounts) -> None:
        self._resource = resource
        self.list = async_streamed(resource.list)

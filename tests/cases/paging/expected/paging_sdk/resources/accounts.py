"""The resource `accounts`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from .. import pagination, types
from .._runtime import AsyncPaginator, AsyncResource, RequestOptions, Resource, async_raw, async_streamed, raw, streamed


class Accounts(Resource):
    """The resource `accounts`."""

    @cached_property
    def with_raw_response(self) -> AccountsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AccountsWithRawResponse(Accounts(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AccountsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AccountsWithStreamingResponse(Accounts(self._client.with_mode("streamed")))

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
        return AsyncAccountsWithRawResponse(AsyncAccounts(self._client.with_mode("raw")))

    @cached_property
    def with_streaming_response(self) -> AsyncAccountsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncAccountsWithStreamingResponse(AsyncAccounts(self._client.with_mode("streamed")))

    def list(
        self, **options: Unpack[RequestOptions]
    ) -> AsyncPaginator[types.Thing, pagination.AsyncNextUrlPage[types.Thing]]:
        """Call ``GET /accounts``."""
        return self._client.paginate(
            "GET", "/accounts", returns=pagination.AsyncNextUrlPage[types.Thing], options=options
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

"""The resource `logs`."""

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


class Logs(Resource):
    """The resource `logs`."""

    @cached_property
    def with_raw_response(self) -> LogsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return LogsWithRawResponse(Logs(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> LogsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return LogsWithStreamingResponse(Logs(streamed_client(self._client)))

    def list(
        self, *, starting_after: str | Omit = omit, ending_before: str | Omit = omit, **options: Unpack[RequestOptions]
    ) -> pagination.SyncLogListPage[types.Run]:
        """Call ``GET /logs``."""
        return self._client.request(
            "GET",
            "/logs",
            query={"starting_after": starting_after, "ending_before": ending_before},
            returns=pagination.SyncLogListPage[types.Run],
            options=options,
        )


class AsyncLogs(AsyncResource):
    """The resource `logs`."""

    @cached_property
    def with_raw_response(self) -> AsyncLogsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncLogsWithRawResponse(AsyncLogs(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncLogsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncLogsWithStreamingResponse(AsyncLogs(async_streamed_client(self._client)))

    def list(
        self, *, starting_after: str | Omit = omit, ending_before: str | Omit = omit, **options: Unpack[RequestOptions]
    ) -> AsyncPaginator[types.Run, pagination.AsyncLogListPage[types.Run]]:
        """Call ``GET /logs``."""
        return AsyncPaginator(
            self._client,
            "GET",
            "/logs",
            query={"starting_after": starting_after, "ending_before": ending_before},
            returns=pagination.AsyncLogListPage[types.Run],
            options=options,
        )


class LogsWithRawResponse:
    """`logs`, each method giving the whole response, its body read."""

    def __init__(self, resource: Logs) -> None:
        self._resource = resource
        self.list = raw(resource.list)


class LogsWithStreamingResponse:
    """`logs`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Logs) -> None:
        self._resource = resource
        self.list = streamed(resource.list)


class AsyncLogsWithRawResponse:
    """`logs`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncLogs) -> None:
        self._resource = resource
        self.list = async_raw(resource.list)


class AsyncLogsWithStreamingResponse:
    """`logs`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncLogs) -> None:
        self._resource = resource
        self.list = async_streamed(resource.list)

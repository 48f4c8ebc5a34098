"""The resource `issues`."""

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


class Issues(Resource):
    """The resource `issues`."""

    @cached_property
    def with_raw_response(self) -> IssuesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return IssuesWithRawResponse(Issues(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> IssuesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return IssuesWithStreamingResponse(Issues(streamed_client(self._client)))

    def list(
        self, *, per_page: int | Omit = omit, **options: Unpack[RequestOptions]
    ) -> pagination.SyncLinkPage[types.Thing]:
        """Call ``GET /issues``."""
        return self._client.request(
            "GET",
            "/issues",
            query={"per_page": per_page},
            returns=pagination.SyncLinkPage[types.Thing],
            options=options,
        )


class AsyncIssues(AsyncResource):
    """The resource `issues`."""

    @cached_property
    def with_raw_response(self) -> AsyncIssuesWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncIssuesWithRawResponse(AsyncIssues(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncIssuesWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncIssuesWithStreamingResponse(AsyncIssues(async_streamed_client(self._client)))

    def list(
        self, *, per_page: int | Omit = omit, **options: Unpack[RequestOptions]
    ) -> AsyncPaginator[types.Thing, pagination.AsyncLinkPage[types.Thing]]:
        """Call ``GET /issues``."""
        return AsyncPaginator(
            self._client,
            "GET",
            "/issues",
            query={"per_page": per_page},
            returns=pagination.AsyncLinkPage[types.Thing],
            options=options,
        )


class IssuesWithRawResponse:
    """`issues`, each method giving the whole response, its body read."""

    def __init__(self, resource: Issues) -> None:
        self._resource = resource
        self.list = raw(resource.list)


class IssuesWithStreamingResponse:
    """`issues`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Issues) -> None:
        self._resource = resource
        self.list = streamed(resource.list)


class AsyncIssuesWithRawResponse:
    """`issues`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncIssues) -> None:
        self._resource = resource
        self.list = async_raw(resource.list)


class AsyncIssuesWithStreamingResponse:
    """`issues`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncIssues) -> None:
        self._resource = resource
        self.list = async_streamed(resource.list)

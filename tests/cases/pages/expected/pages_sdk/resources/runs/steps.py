"""The resource `runs.steps`."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import Unpack

from ... import pagination, types
from ..._runtime.async_resources import AsyncResource
from ..._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from ..._runtime.paginator import AsyncPaginator
from ..._runtime.resources import Resource
from ..._runtime.values import Omit, RequestOptions, omit
from ..._runtime.views import raw, raw_client, streamed, streamed_client


class Steps(Resource):
    """The resource `runs.steps`."""

    @cached_property
    def with_raw_response(self) -> StepsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return StepsWithRawResponse(Steps(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> StepsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return StepsWithStreamingResponse(Steps(streamed_client(self._client)))

    def list(
        self, id: str, *, limit: int | Omit = omit, after: str | Omit = omit, **options: Unpack[RequestOptions]
    ) -> pagination.SyncCursorPage[types.Step]:
        """Call ``GET /runs/{id}/steps``."""
        return self._client.request(
            "GET",
            "/runs/{id}/steps",
            path={"id": id},
            query={"limit": limit, "after": after},
            returns=pagination.SyncCursorPage[types.Step],
            options=options,
        )


class AsyncSteps(AsyncResource):
    """The resource `runs.steps`."""

    @cached_property
    def with_raw_response(self) -> AsyncStepsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncStepsWithRawResponse(AsyncSteps(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncStepsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncStepsWithStreamingResponse(AsyncSteps(async_streamed_client(self._client)))

    def list(
        self, id: str, *, limit: int | Omit = omit, after: str | Omit = omit, **options: Unpack[RequestOptions]
    ) -> AsyncPaginator[types.Step, pagination.AsyncCursorPage[types.Step]]:
        """Call ``GET /runs/{id}/steps``."""
        return AsyncPaginator(
            self._client,
            "GET",
            "/runs/{id}/steps",
            path={"id": id},
            query={"limit": limit, "after": after},
            returns=pagination.AsyncCursorPage[types.Step],
            options=options,
        )


class StepsWithRawResponse:
    """`runs.steps`, each method giving the whole response, its body read."""

    def __init__(self, resource: Steps) -> None:
        self._resource = resource
        self.list = raw(resource.list)


class StepsWithStreamingResponse:
    """`runs.steps`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Steps) -> None:
        self._resource = resource
        self.list = streamed(resource.list)


class AsyncStepsWithRawResponse:
    """`runs.steps`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncSteps) -> None:
        self._resource = resource
        self.list = async_raw(resource.list)


class AsyncStepsWithStreamingResponse:
    """`runs.steps`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncSteps) -> None:
        self._resource = resource
        self.list = async_streamed(resource.list)

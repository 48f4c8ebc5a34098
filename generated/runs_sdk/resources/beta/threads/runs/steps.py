"""The resource `beta.threads.runs.steps`."""

# pyright: reportDeprecated=false

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Literal

from typing_extensions import Unpack, deprecated

from ..... import pagination, types
from ....._runtime.async_resources import AsyncResource
from ....._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from ....._runtime.paginator import AsyncPaginator
from ....._runtime.resources import Resource
from ....._runtime.values import Omit, RequestOptions, omit
from ....._runtime.views import raw, raw_client, streamed, streamed_client


class Steps(Resource):
    """Look at the individual actions that a run has taken."""

    @cached_property
    def with_raw_response(self) -> StepsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return StepsWithRawResponse(Steps(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> StepsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return StepsWithStreamingResponse(Steps(streamed_client(self._client)))

    @deprecated("The API marks beta.threads.runs.steps.list as deprecated.")
    def list(
        self,
        run_id: str,
        *,
        thread_id: str,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        after: str | Omit = omit,
        before: str | Omit = omit,
        include: Iterable[types.RunStepIncludeParam] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> pagination.SyncCursorPage[types.RunStep]:
        """List run steps.

        ``GET /threads/{thread_id}/runs/{run_id}/steps``

        Lists the steps that a run has taken so far, newest first unless `order` says otherwise.

        Args:
            run_id: The run in question.
            thread_id: The thread that the run works on.
            limit: How many objects a page may hold. From 1 to 100. Default: 20.
            order: Whether to sort by `created_at` from old to new (`asc`) or from new to old
                (`desc`). Default: "desc".
            after: The ID of an object. The page starts with the object that comes right after it in
                the list.
            before: The ID of an object. The page ends with the object that comes right before it in
                the list.
            include: Extra fields to put into the answer, which leaves them out otherwise.
        """
        return self._client.request(
            "GET",
            "/threads/{thread_id}/runs/{run_id}/steps",
            path={"run_id": run_id, "thread_id": thread_id},
            query={"limit": limit, "order": order, "after": after, "before": before, "include[]": include},
            returns=pagination.SyncCursorPage[types.RunStep],
            options=options,
        )

    @deprecated("The API marks beta.threads.runs.steps.retrieve as deprecated.")
    def retrieve(
        self,
        step_id: str,
        *,
        thread_id: str,
        run_id: str,
        include: Iterable[types.RunStepIncludeParam] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.RunStep:
        """Retrieve run step.

        ``GET /threads/{thread_id}/runs/{run_id}/steps/{step_id}``

        Fetches one step of a run.

        Args:
            step_id: The run step to fetch.
            thread_id: The thread that the run works on.
            run_id: The run in question.
            include: Extra fields to put into the answer, which leaves them out otherwise.
        """
        return self._client.request(
            "GET",
            "/threads/{thread_id}/runs/{run_id}/steps/{step_id}",
            path={"step_id": step_id, "thread_id": thread_id, "run_id": run_id},
            query={"include[]": include},
            returns=types.RunStep,
            options=options,
        )


class AsyncSteps(AsyncResource):
    """Look at the individual actions that a run has taken."""

    @cached_property
    def with_raw_response(self) -> AsyncStepsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncStepsWithRawResponse(AsyncSteps(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncStepsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncStepsWithStreamingResponse(AsyncSteps(async_streamed_client(self._client)))

    @deprecated("The API marks beta.threads.runs.steps.list as deprecated.")
    def list(
        self,
        run_id: str,
        *,
        thread_id: str,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        after: str | Omit = omit,
        before: str | Omit = omit,
        include: Iterable[types.RunStepIncludeParam] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncPaginator[types.RunStep, pagination.AsyncCursorPage[types.RunStep]]:
        """List run steps.

        ``GET /threads/{thread_id}/runs/{run_id}/steps``

        Lists the steps that a run has taken so far, newest first unless `order` says otherwise.

        Args:
            run_id: The run in question.
            thread_id: The thread that the run works on.
            limit: How many objects a page may hold. From 1 to 100. Default: 20.
            order: Whether to sort by `created_at` from old to new (`asc`) or from new to old
                (`desc`). Default: "desc".
            after: The ID of an object. The page starts with the object that comes right after it in
                the list.
            before: The ID of an object. The page ends with the object that comes right before it in
                the list.
            include: Extra fields to put into the answer, which leaves them out otherwise.
        """
        return AsyncPaginator(
            self._client,
            "GET",
            "/threads/{thread_id}/runs/{run_id}/steps",
            path={"run_id": run_id, "thread_id": thread_id},
            query={"limit": limit, "order": order, "after": after, "before": before, "include[]": include},
            returns=pagination.AsyncCursorPage[types.RunStep],
            options=options,
        )

    @deprecated("The API marks beta.threads.runs.steps.retrieve as deprecated.")
    async def retrieve(
        self,
        step_id: str,
        *,
        thread_id: str,
        run_id: str,
        include: Iterable[types.RunStepIncludeParam] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.RunStep:
        """Retrieve run step.

        ``GET /threads/{thread_id}/runs/{run_id}/steps/{step_id}``

        Fetches one step of a run.

        Args:
            step_id: The run step to fetch.
            thread_id: The thread that the run works on.
            run_id: The run in question.
            include: Extra fields to put into the answer, which leaves them out otherwise.
        """
        return await self._client.request(
            "GET",
            "/threads/{thread_id}/runs/{run_id}/steps/{step_id}",
            path={"step_id": step_id, "thread_id": thread_id, "run_id": run_id},
            query={"include[]": include},
            returns=types.RunStep,
            options=options,
        )


class StepsWithRawResponse:
    """`beta.threads.runs.steps`, each method giving the whole response, its body read."""

    def __init__(self, resource: Steps) -> None:
        self._resource = resource
        self.list = raw(resource.list)
        self.retrieve = raw(resource.retrieve)


class StepsWithStreamingResponse:
    """`beta.threads.runs.steps`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Steps) -> None:
        self._resource = resource
        self.list = streamed(resource.list)
        self.retrieve = streamed(resource.retrieve)


class AsyncStepsWithRawResponse:
    """`beta.threads.runs.steps`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncSteps) -> None:
        self._resource = resource
        self.list = async_raw(resource.list)
        self.retrieve = async_raw(resource.retrieve)


class AsyncStepsWithStreamingResponse:
    """`beta.threads.runs.steps`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncSteps) -> None:
        self._resource = resource
        self.list = async_streamed(resource.list)
        self.retrieve = async_streamed(resource.retrieve)

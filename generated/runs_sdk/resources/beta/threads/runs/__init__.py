"""The resource `beta.threads.runs`."""

# pyright: reportDeprecated=false

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Literal, overload

from typing_extensions import Unpack, deprecated

from ..... import pagination, types
from ....._runtime.async_forms import AsyncEvents
from ....._runtime.async_resources import AsyncResource
from ....._runtime.async_streams import AsyncStream
from ....._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from ....._runtime.forms import Events
from ....._runtime.paginator import AsyncPaginator
from ....._runtime.resources import Resource
from ....._runtime.streams import Stream
from ....._runtime.values import Omit, RequestOptions, omit
from ....._runtime.views import raw, raw_client, streamed, streamed_client

if TYPE_CHECKING:
    from .steps import (
        AsyncSteps,
        AsyncStepsWithRawResponse,
        AsyncStepsWithStreamingResponse,
        Steps,
        StepsWithRawResponse,
        StepsWithStreamingResponse,
    )


class Runs(Resource):
    """Start runs on an existing thread, read them back, answer their tool calls and stop them."""

    @cached_property
    def steps(self) -> Steps:
        """The resource `beta.threads.runs.steps`."""
        from .steps import Steps

        return Steps(self._client)

    @cached_property
    def with_raw_response(self) -> RunsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return RunsWithRawResponse(Runs(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> RunsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return RunsWithStreamingResponse(Runs(streamed_client(self._client)))

    @deprecated("The API marks beta.threads.runs.list as deprecated.")
    def list(
        self,
        thread_id: str,
        *,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        after: str | Omit = omit,
        before: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> pagination.SyncCursorPage[types.Run]:
        """List runs.

        ``GET /threads/{thread_id}/runs``

        Lists the runs of a thread, newest first unless `order` says otherwise. Pass the `last_id`
        of a page as `after` to read the page that follows it.

        Args:
            thread_id: The thread that the run works on.
            limit: How many objects a page may hold. From 1 to 100. Default: 20.
            order: Whether to sort by `created_at` from old to new (`asc`) or from new to old
                (`desc`). Default: "desc".
            after: The ID of an object. The page starts with the object that comes right after it in
                the list.
            before: The ID of an object. The page ends with the object that comes right before it in
                the list.
        """
        return self._client.request(
            "GET",
            "/threads/{thread_id}/runs",
            path={"thread_id": thread_id},
            query={"limit": limit, "order": order, "after": after, "before": before},
            returns=pagination.SyncCursorPage[types.Run],
            options=options,
        )

    @overload
    def create(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        model: str | types.AssistantModelParam | None | Omit = omit,
        reasoning_effort: types.ReasoningEffortParam | None | Omit = omit,
        instructions: str | None | Omit = omit,
        additional_instructions: str | None | Omit = omit,
        additional_messages: Iterable[types.CreateMessageRequestParam] | None | Omit = omit,
        tools: Iterable[types.AssistantToolParam] | None | Omit = omit,
        metadata: types.MetadataParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        stream: Literal[False] | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        include: Iterable[types.RunStepIncludeParam] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Run: ...

    @overload
    def create(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        stream: Literal[True],
        model: str | types.AssistantModelParam | None | Omit = omit,
        reasoning_effort: types.ReasoningEffortParam | None | Omit = omit,
        instructions: str | None | Omit = omit,
        additional_instructions: str | None | Omit = omit,
        additional_messages: Iterable[types.CreateMessageRequestParam] | None | Omit = omit,
        tools: Iterable[types.AssistantToolParam] | None | Omit = omit,
        metadata: types.MetadataParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        include: Iterable[types.RunStepIncludeParam] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Stream[types.AssistantStreamEvent]: ...

    @overload
    def create(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        stream: bool,
        model: str | types.AssistantModelParam | None | Omit = omit,
        reasoning_effort: types.ReasoningEffortParam | None | Omit = omit,
        instructions: str | None | Omit = omit,
        additional_instructions: str | None | Omit = omit,
        additional_messages: Iterable[types.CreateMessageRequestParam] | None | Omit = omit,
        tools: Iterable[types.AssistantToolParam] | None | Omit = omit,
        metadata: types.MetadataParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        include: Iterable[types.RunStepIncludeParam] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Run | Stream[types.AssistantStreamEvent]: ...

    @deprecated("The API marks beta.threads.runs.create as deprecated.")
    def create(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        model: str | types.AssistantModelParam | None | Omit = omit,
        reasoning_effort: types.ReasoningEffortParam | None | Omit = omit,
        instructions: str | None | Omit = omit,
        additional_instructions: str | None | Omit = omit,
        additional_messages: Iterable[types.CreateMessageRequestParam] | None | Omit = omit,
        tools: Iterable[types.AssistantToolParam] | None | Omit = omit,
        metadata: types.MetadataParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        stream: bool | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        include: Iterable[types.RunStepIncludeParam] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Run | Stream[types.AssistantStreamEvent]:
        """Create run.

        ``POST /threads/{thread_id}/runs``

        Starts a run of an assistant on a thread. The settings in the body override those of the
        assistant for this run only. Set `stream` to receive the events of the run as they happen.

        Args:
            thread_id: The thread that the run works on.
            assistant_id: The assistant to run.
            model: The model to use instead of the one that the assistant names. Any model ID will
                do; the enumerated ones are those known to work.
            reasoning_effort: How hard a reasoning model should think before it answers. Default:
                "medium".
            instructions: Instructions that replace those of the assistant.
            additional_instructions: Instructions to add after the existing ones, which stay in
                force.
            additional_messages: Messages to append to the thread before the run starts.
            tools: The tools to use instead of those of the assistant. At most 20 items.
            metadata: Key-value pairs to attach to the run.
            temperature: How freely the model picks its words. Low values make it focused and
                repeatable, high values make it inventive. From 0 to 2. Default: 1.
            top_p: The share of probability mass to sample from, so that 0.1 leaves only the
                likeliest tenth. Change either this or `temperature`. From 0 to 1. Default: 1.
            stream: Whether to answer with a stream of server-sent events that ends with `done`,
                rather than with the run.
            max_prompt_tokens: The most prompt tokens to use over all steps of the run. A run that
                needs more ends as `incomplete`. At least 256.
            max_completion_tokens: The most completion tokens to use over all steps of the run. A
                run that needs more ends as `incomplete`. At least 256.
            truncation_strategy: Which messages of the thread the run gets to see.
            tool_choice: Which tool, if any, the model has to call. The default is `auto`.
            parallel_tool_calls: Whether the model may call several functions at once. Default:
                True.
            response_format: The format that the model has to answer in. The default is `auto`.
            include: Extra fields to put into the answer, which leaves them out otherwise.
        """
        return self._client.request(
            "POST",
            "/threads/{thread_id}/runs",
            path={"thread_id": thread_id},
            query={"include[]": include},
            body={
                "assistant_id": assistant_id,
                "model": model,
                "reasoning_effort": reasoning_effort,
                "instructions": instructions,
                "additional_instructions": additional_instructions,
                "additional_messages": additional_messages,
                "tools": tools,
                "metadata": metadata,
                "temperature": temperature,
                "top_p": top_p,
                "stream": stream,
                "max_prompt_tokens": max_prompt_tokens,
                "max_completion_tokens": max_completion_tokens,
                "truncation_strategy": truncation_strategy,
                "tool_choice": tool_choice,
                "parallel_tool_calls": parallel_tool_calls,
                "response_format": response_format,
            },
            returns=types.Run,
            events=Events(types.AssistantStreamEvent, name="event", payload="data", done="[DONE]"),
            stream=stream,
            options=options,
        )

    @deprecated("The API marks beta.threads.runs.retrieve as deprecated.")
    def retrieve(self, run_id: str, *, thread_id: str, **options: Unpack[RequestOptions]) -> types.Run:
        """Retrieve run.

        ``GET /threads/{thread_id}/runs/{run_id}``

        Fetches one run. Call it repeatedly to wait for a run that is not streamed.

        Args:
            run_id: The run in question.
            thread_id: The thread that the run works on.
        """
        return self._client.request(
            "GET",
            "/threads/{thread_id}/runs/{run_id}",
            path={"run_id": run_id, "thread_id": thread_id},
            returns=types.Run,
            options=options,
        )

    @deprecated("The API marks beta.threads.runs.update as deprecated.")
    def update(
        self,
        run_id: str,
        *,
        thread_id: str,
        metadata: types.MetadataParam | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Run:
        """Modify run.

        ``POST /threads/{thread_id}/runs/{run_id}``

        Changes the metadata of a run. Nothing else about a run can be changed once it exists.

        Args:
            run_id: The run in question.
            thread_id: The thread that the run works on.
            metadata: The key-value pairs to attach to the run.
        """
        return self._client.request(
            "POST",
            "/threads/{thread_id}/runs/{run_id}",
            path={"run_id": run_id, "thread_id": thread_id},
            body={"metadata": metadata},
            returns=types.Run,
            options=options,
        )

    @deprecated("The API marks beta.threads.runs.cancel as deprecated.")
    def cancel(self, run_id: str, *, thread_id: str, **options: Unpack[RequestOptions]) -> types.Run:
        """Cancel run.

        ``POST /threads/{thread_id}/runs/{run_id}/cancel``

        Asks a run that is in progress to stop. The run answers with the status `cancelling` and
        reaches `cancelled` a little later.

        Args:
            run_id: The run in question.
            thread_id: The thread that the run works on.
        """
        return self._client.request(
            "POST",
            "/threads/{thread_id}/runs/{run_id}/cancel",
            path={"run_id": run_id, "thread_id": thread_id},
            returns=types.Run,
            options=options,
        )

    @overload
    def submit_tool_outputs(
        self,
        run_id: str,
        *,
        thread_id: str,
        tool_outputs: Iterable[types.ToolOutputParam],
        stream: Literal[False] | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Run: ...

    @overload
    def submit_tool_outputs(
        self,
        run_id: str,
        *,
        thread_id: str,
        tool_outputs: Iterable[types.ToolOutputParam],
        stream: Literal[True],
        **options: Unpack[RequestOptions],
    ) -> Stream[types.AssistantStreamEvent]: ...

    @overload
    def submit_tool_outputs(
        self,
        run_id: str,
        *,
        thread_id: str,
        tool_outputs: Iterable[types.ToolOutputParam],
        stream: bool,
        **options: Unpack[RequestOptions],
    ) -> types.Run | Stream[types.AssistantStreamEvent]: ...

    @deprecated("The API marks beta.threads.runs.submit_tool_outputs as deprecated.")
    def submit_tool_outputs(
        self,
        run_id: str,
        *,
        thread_id: str,
        tool_outputs: Iterable[types.ToolOutputParam],
        stream: bool | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Run | Stream[types.AssistantStreamEvent]:
        """Submit tool outputs to run.

        ``POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs``

        Hands the outputs of function calls back to a run whose status is `requires_action`, which
        lets it continue. One request has to answer every call listed in `required_action`.

        Args:
            run_id: The run in question.
            thread_id: The thread that the run works on.
            tool_outputs: One output for each pending call.
            stream: Whether to answer with a stream of server-sent events that ends with `done`,
                rather than with the run.
        """
        return self._client.request(
            "POST",
            "/threads/{thread_id}/runs/{run_id}/submit_tool_outputs",
            path={"run_id": run_id, "thread_id": thread_id},
            body={"tool_outputs": tool_outputs, "stream": stream},
            returns=types.Run,
            events=Events(types.AssistantStreamEvent, name="event", payload="data", done="[DONE]"),
            stream=stream,
            options=options,
        )


class AsyncRuns(AsyncResource):
    """Start runs on an existing thread, read them back, answer their tool calls and stop them."""

    @cached_property
    def steps(self) -> AsyncSteps:
        """The resource `beta.threads.runs.steps`."""
        from .steps import AsyncSteps

        return AsyncSteps(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncRunsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncRunsWithRawResponse(AsyncRuns(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncRunsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncRunsWithStreamingResponse(AsyncRuns(async_streamed_client(self._client)))

    @deprecated("The API marks beta.threads.runs.list as deprecated.")
    def list(
        self,
        thread_id: str,
        *,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        after: str | Omit = omit,
        before: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncPaginator[types.Run, pagination.AsyncCursorPage[types.Run]]:
        """List runs.

        ``GET /threads/{thread_id}/runs``

        Lists the runs of a thread, newest first unless `order` says otherwise. Pass the `last_id`
        of a page as `after` to read the page that follows it.

        Args:
            thread_id: The thread that the run works on.
            limit: How many objects a page may hold. From 1 to 100. Default: 20.
            order: Whether to sort by `created_at` from old to new (`asc`) or from new to old
                (`desc`). Default: "desc".
            after: The ID of an object. The page starts with the object that comes right after it in
                the list.
            before: The ID of an object. The page ends with the object that comes right before it in
                the list.
        """
        return AsyncPaginator(
            self._client,
            "GET",
            "/threads/{thread_id}/runs",
            path={"thread_id": thread_id},
            query={"limit": limit, "order": order, "after": after, "before": before},
            returns=pagination.AsyncCursorPage[types.Run],
            options=options,
        )

    @overload
    async def create(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        model: str | types.AssistantModelParam | None | Omit = omit,
        reasoning_effort: types.ReasoningEffortParam | None | Omit = omit,
        instructions: str | None | Omit = omit,
        additional_instructions: str | None | Omit = omit,
        additional_messages: Iterable[types.CreateMessageRequestParam] | None | Omit = omit,
        tools: Iterable[types.AssistantToolParam] | None | Omit = omit,
        metadata: types.MetadataParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        stream: Literal[False] | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        include: Iterable[types.RunStepIncludeParam] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Run: ...

    @overload
    async def create(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        stream: Literal[True],
        model: str | types.AssistantModelParam | None | Omit = omit,
        reasoning_effort: types.ReasoningEffortParam | None | Omit = omit,
        instructions: str | None | Omit = omit,
        additional_instructions: str | None | Omit = omit,
        additional_messages: Iterable[types.CreateMessageRequestParam] | None | Omit = omit,
        tools: Iterable[types.AssistantToolParam] | None | Omit = omit,
        metadata: types.MetadataParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        include: Iterable[types.RunStepIncludeParam] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[types.AssistantStreamEvent]: ...

    @overload
    async def create(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        stream: bool,
        model: str | types.AssistantModelParam | None | Omit = omit,
        reasoning_effort: types.ReasoningEffortParam | None | Omit = omit,
        instructions: str | None | Omit = omit,
        additional_instructions: str | None | Omit = omit,
        additional_messages: Iterable[types.CreateMessageRequestParam] | None | Omit = omit,
        tools: Iterable[types.AssistantToolParam] | None | Omit = omit,
        metadata: types.MetadataParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        include: Iterable[types.RunStepIncludeParam] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Run | AsyncStream[types.AssistantStreamEvent]: ...

    @deprecated("The API marks beta.threads.runs.create as deprecated.")
    async def create(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        model: str | types.AssistantModelParam | None | Omit = omit,
        reasoning_effort: types.ReasoningEffortParam | None | Omit = omit,
        instructions: str | None | Omit = omit,
        additional_instructions: str | None | Omit = omit,
        additional_messages: Iterable[types.CreateMessageRequestParam] | None | Omit = omit,
        tools: Iterable[types.AssistantToolParam] | None | Omit = omit,
        metadata: types.MetadataParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        stream: bool | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        include: Iterable[types.RunStepIncludeParam] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Run | AsyncStream[types.AssistantStreamEvent]:
        """Create run.

        ``POST /threads/{thread_id}/runs``

        Starts a run of an assistant on a thread. The settings in the body override those of the
        assistant for this run only. Set `stream` to receive the events of the run as they happen.

        Args:
            thread_id: The thread that the run works on.
            assistant_id: The assistant to run.
            model: The model to use instead of the one that the assistant names. Any model ID will
                do; the enumerated ones are those known to work.
            reasoning_effort: How hard a reasoning model should think before it answers. Default:
                "medium".
            instructions: Instructions that replace those of the assistant.
            additional_instructions: Instructions to add after the existing ones, which stay in
                force.
            additional_messages: Messages to append to the thread before the run starts.
            tools: The tools to use instead of those of the assistant. At most 20 items.
            metadata: Key-value pairs to attach to the run.
            temperature: How freely the model picks its words. Low values make it focused and
                repeatable, high values make it inventive. From 0 to 2. Default: 1.
            top_p: The share of probability mass to sample from, so that 0.1 leaves only the
                likeliest tenth. Change either this or `temperature`. From 0 to 1. Default: 1.
            stream: Whether to answer with a stream of server-sent events that ends with `done`,
                rather than with the run.
            max_prompt_tokens: The most prompt tokens to use over all steps of the run. A run that
                needs more ends as `incomplete`. At least 256.
            max_completion_tokens: The most completion tokens to use over all steps of the run. A
                run that needs more ends as `incomplete`. At least 256.
            truncation_strategy: Which messages of the thread the run gets to see.
            tool_choice: Which tool, if any, the model has to call. The default is `auto`.
            parallel_tool_calls: Whether the model may call several functions at once. Default:
                True.
            response_format: The format that the model has to answer in. The default is `auto`.
            include: Extra fields to put into the answer, which leaves them out otherwise.
        """
        return await self._client.request(
            "POST",
            "/threads/{thread_id}/runs",
            path={"thread_id": thread_id},
            query={"include[]": include},
            body={
                "assistant_id": assistant_id,
                "model": model,
                "reasoning_effort": reasoning_effort,
                "instructions": instructions,
                "additional_instructions": additional_instructions,
                "additional_messages": additional_messages,
                "tools": tools,
                "metadata": metadata,
                "temperature": temperature,
                "top_p": top_p,
                "stream": stream,
                "max_prompt_tokens": max_prompt_tokens,
                "max_completion_tokens": max_completion_tokens,
                "truncation_strategy": truncation_strategy,
                "tool_choice": tool_choice,
                "parallel_tool_calls": parallel_tool_calls,
                "response_format": response_format,
            },
            returns=types.Run,
            events=AsyncEvents(types.AssistantStreamEvent, name="event", payload="data", done="[DONE]"),
            stream=stream,
            options=options,
        )

    @deprecated("The API marks beta.threads.runs.retrieve as deprecated.")
    async def retrieve(self, run_id: str, *, thread_id: str, **options: Unpack[RequestOptions]) -> types.Run:
        """Retrieve run.

        ``GET /threads/{thread_id}/runs/{run_id}``

        Fetches one run. Call it repeatedly to wait for a run that is not streamed.

        Args:
            run_id: The run in question.
            thread_id: The thread that the run works on.
        """
        return await self._client.request(
            "GET",
            "/threads/{thread_id}/runs/{run_id}",
            path={"run_id": run_id, "thread_id": thread_id},
            returns=types.Run,
            options=options,
        )

    @deprecated("The API marks beta.threads.runs.update as deprecated.")
    async def update(
        self,
        run_id: str,
        *,
        thread_id: str,
        metadata: types.MetadataParam | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Run:
        """Modify run.

        ``POST /threads/{thread_id}/runs/{run_id}``

        Changes the metadata of a run. Nothing else about a run can be changed once it exists.

        Args:
            run_id: The run in question.
            thread_id: The thread that the run works on.
            metadata: The key-value pairs to attach to the run.
        """
        return await self._client.request(
            "POST",
            "/threads/{thread_id}/runs/{run_id}",
            path={"run_id": run_id, "thread_id": thread_id},
            body={"metadata": metadata},
            returns=types.Run,
            options=options,
        )

    @deprecated("The API marks beta.threads.runs.cancel as deprecated.")
    async def cancel(self, run_id: str, *, thread_id: str, **options: Unpack[RequestOptions]) -> types.Run:
        """Cancel run.

        ``POST /threads/{thread_id}/runs/{run_id}/cancel``

        Asks a run that is in progress to stop. The run answers with the status `cancelling` and
        reaches `cancelled` a little later.

        Args:
            run_id: The run in question.
            thread_id: The thread that the run works on.
        """
        return await self._client.request(
            "POST",
            "/threads/{thread_id}/runs/{run_id}/cancel",
            path={"run_id": run_id, "thread_id": thread_id},
            returns=types.Run,
            options=options,
        )

    @overload
    async def submit_tool_outputs(
        self,
        run_id: str,
        *,
        thread_id: str,
        tool_outputs: Iterable[types.ToolOutputParam],
        stream: Literal[False] | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Run: ...

    @overload
    async def submit_tool_outputs(
        self,
        run_id: str,
        *,
        thread_id: str,
        tool_outputs: Iterable[types.ToolOutputParam],
        stream: Literal[True],
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[types.AssistantStreamEvent]: ...

    @overload
    async def submit_tool_outputs(
        self,
        run_id: str,
        *,
        thread_id: str,
        tool_outputs: Iterable[types.ToolOutputParam],
        stream: bool,
        **options: Unpack[RequestOptions],
    ) -> types.Run | AsyncStream[types.AssistantStreamEvent]: ...

    @deprecated("The API marks beta.threads.runs.submit_tool_outputs as deprecated.")
    async def submit_tool_outputs(
        self,
        run_id: str,
        *,
        thread_id: str,
        tool_outputs: Iterable[types.ToolOutputParam],
        stream: bool | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Run | AsyncStream[types.AssistantStreamEvent]:
        """Submit tool outputs to run.

        ``POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs``

        Hands the outputs of function calls back to a run whose status is `requires_action`, which
        lets it continue. One request has to answer every call listed in `required_action`.

        Args:
            run_id: The run in question.
            thread_id: The thread that the run works on.
            tool_outputs: One output for each pending call.
            stream: Whether to answer with a stream of server-sent events that ends with `done`,
                rather than with the run.
        """
        return await self._client.request(
            "POST",
            "/threads/{thread_id}/runs/{run_id}/submit_tool_outputs",
            path={"run_id": run_id, "thread_id": thread_id},
            body={"tool_outputs": tool_outputs, "stream": stream},
            returns=types.Run,
            events=AsyncEvents(types.AssistantStreamEvent, name="event", payload="data", done="[DONE]"),
            stream=stream,
            options=options,
        )


class RunsWithRawResponse:
    """`beta.threads.runs`, each method giving the whole response, its body read."""

    def __init__(self, resource: Runs) -> None:
        self._resource = resource
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.retrieve = raw(resource.retrieve)
        self.update = raw(resource.update)
        self.cancel = raw(resource.cancel)
        self.submit_tool_outputs = raw(resource.submit_tool_outputs)

    @cached_property
    def steps(self) -> StepsWithRawResponse:
        """The resource `beta.threads.runs.steps`."""
        return self._resource.steps.with_raw_response


class RunsWithStreamingResponse:
    """`beta.threads.runs`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Runs) -> None:
        self._resource = resource
        self.list = streamed(resource.list)
        self.create = streamed(resource.create)
        self.retrieve = streamed(resource.retrieve)
        self.update = streamed(resource.update)
        self.cancel = streamed(resource.cancel)
        self.submit_tool_outputs = streamed(resource.submit_tool_outputs)

    @cached_property
    def steps(self) -> StepsWithStreamingResponse:
        """The resource `beta.threads.runs.steps`."""
        return self._resource.steps.with_streaming_response


class AsyncRunsWithRawResponse:
    """`beta.threads.runs`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncRuns) -> None:
        self._resource = resource
        self.list = async_raw(resource.list)
        self.create = async_raw(resource.create)
        self.retrieve = async_raw(resource.retrieve)
        self.update = async_raw(resource.update)
        self.cancel = async_raw(resource.cancel)
        self.submit_tool_outputs = async_raw(resource.submit_tool_outputs)

    @cached_property
    def steps(self) -> AsyncStepsWithRawResponse:
        """The resource `beta.threads.runs.steps`."""
        return self._resource.steps.with_raw_response


class AsyncRunsWithStreamingResponse:
    """`beta.threads.runs`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncRuns) -> None:
        self._resource = resource
        self.list = async_streamed(resource.list)
        self.create = async_streamed(resource.create)
        self.retrieve = async_streamed(resource.retrieve)
        self.update = async_streamed(resource.update)
        self.cancel = async_streamed(resource.cancel)
        self.submit_tool_outputs = async_streamed(resource.submit_tool_outputs)

    @cached_property
    def steps(self) -> AsyncStepsWithStreamingResponse:
        """The resource `beta.threads.runs.steps`."""
        return self._resource.steps.with_streaming_response

"""The resource `beta.threads`."""

# pyright: reportDeprecated=false

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Literal, overload

from typing_extensions import Unpack, deprecated

from .... import types
from ...._runtime.async_forms import AsyncEvents
from ...._runtime.async_resources import AsyncResource
from ...._runtime.async_streams import AsyncStream
from ...._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from ...._runtime.forms import Events
from ...._runtime.resources import Resource
from ...._runtime.streams import Stream
from ...._runtime.values import Omit, RequestOptions, omit
from ...._runtime.views import raw, raw_client, streamed, streamed_client

if TYPE_CHECKING:
    from ....extensions.runs import AsyncRuns, Runs
    from .runs import (
        AsyncRunsWithRawResponse,
        AsyncRunsWithStreamingResponse,
        RunsWithRawResponse,
        RunsWithStreamingResponse,
    )


class Threads(Resource):
    """Open a thread and start its first run in a single request."""

    @cached_property
    def runs(self) -> Runs:
        """The resource `beta.threads.runs`."""
        from ....extensions.runs import Runs

        return Runs(self._client)

    @cached_property
    def with_raw_response(self) -> ThreadsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return ThreadsWithRawResponse(Threads(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> ThreadsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return ThreadsWithStreamingResponse(Threads(streamed_client(self._client)))

    @overload
    def create_and_run(
        self,
        *,
        assistant_id: str,
        thread: types.CreateThreadRequestParam | Omit = omit,
        model: str | types.AssistantModelParam | None | Omit = omit,
        instructions: str | None | Omit = omit,
        tools: Iterable[types.AssistantToolParam] | None | Omit = omit,
        tool_resources: types.ToolResourcesParam | None | Omit = omit,
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
        **options: Unpack[RequestOptions],
    ) -> types.Run: ...

    @overload
    def create_and_run(
        self,
        *,
        assistant_id: str,
        stream: Literal[True],
        thread: types.CreateThreadRequestParam | Omit = omit,
        model: str | types.AssistantModelParam | None | Omit = omit,
        instructions: str | None | Omit = omit,
        tools: Iterable[types.AssistantToolParam] | None | Omit = omit,
        tool_resources: types.ToolResourcesParam | None | Omit = omit,
        metadata: types.MetadataParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> Stream[types.AssistantStreamEvent]: ...

    @overload
    def create_and_run(
        self,
        *,
        assistant_id: str,
        stream: bool,
        thread: types.CreateThreadRequestParam | Omit = omit,
        model: str | types.AssistantModelParam | None | Omit = omit,
        instructions: str | None | Omit = omit,
        tools: Iterable[types.AssistantToolParam] | None | Omit = omit,
        tool_resources: types.ToolResourcesParam | None | Omit = omit,
        metadata: types.MetadataParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Run | Stream[types.AssistantStreamEvent]: ...

    @deprecated("The API marks beta.threads.create_and_run as deprecated.")
    def create_and_run(
        self,
        *,
        assistant_id: str,
        thread: types.CreateThreadRequestParam | Omit = omit,
        model: str | types.AssistantModelParam | None | Omit = omit,
        instructions: str | None | Omit = omit,
        tools: Iterable[types.AssistantToolParam] | None | Omit = omit,
        tool_resources: types.ToolResourcesParam | None | Omit = omit,
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
        **options: Unpack[RequestOptions],
    ) -> types.Run | Stream[types.AssistantStreamEvent]:
        """Create thread and run.

        ``POST /threads/runs``

        Creates a thread, fills it with the given messages and starts a run on it, all in one
        request. Set `stream` to receive the events of the run as they happen.

        Args:
            assistant_id: The assistant to run.
            thread: The thread to create. Without it the run starts on an empty thread.
            model: The model to use instead of the one that the assistant names. Any model ID will
                do; the enumerated ones are those known to work.
            instructions: Instructions that replace those of the assistant.
            tools: The tools to use instead of those of the assistant. At most 20 items.
            tool_resources: The files and vector stores that the tools can reach.
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
        """
        return self._client.request(
            "POST",
            "/threads/runs",
            body={
                "assistant_id": assistant_id,
                "thread": thread,
                "model": model,
                "instructions": instructions,
                "tools": tools,
                "tool_resources": tool_resources,
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


class AsyncThreads(AsyncResource):
    """Open a thread and start its first run in a single request."""

    @cached_property
    def runs(self) -> AsyncRuns:
        """The resource `beta.threads.runs`."""
        from ....extensions.runs import AsyncRuns

        return AsyncRuns(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncThreadsWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncThreadsWithRawResponse(AsyncThreads(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncThreadsWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncThreadsWithStreamingResponse(AsyncThreads(async_streamed_client(self._client)))

    @overload
    async def create_and_run(
        self,
        *,
        assistant_id: str,
        thread: types.CreateThreadRequestParam | Omit = omit,
        model: str | types.AssistantModelParam | None | Omit = omit,
        instructions: str | None | Omit = omit,
        tools: Iterable[types.AssistantToolParam] | None | Omit = omit,
        tool_resources: types.ToolResourcesParam | None | Omit = omit,
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
        **options: Unpack[RequestOptions],
    ) -> types.Run: ...

    @overload
    async def create_and_run(
        self,
        *,
        assistant_id: str,
        stream: Literal[True],
        thread: types.CreateThreadRequestParam | Omit = omit,
        model: str | types.AssistantModelParam | None | Omit = omit,
        instructions: str | None | Omit = omit,
        tools: Iterable[types.AssistantToolParam] | None | Omit = omit,
        tool_resources: types.ToolResourcesParam | None | Omit = omit,
        metadata: types.MetadataParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncStream[types.AssistantStreamEvent]: ...

    @overload
    async def create_and_run(
        self,
        *,
        assistant_id: str,
        stream: bool,
        thread: types.CreateThreadRequestParam | Omit = omit,
        model: str | types.AssistantModelParam | None | Omit = omit,
        instructions: str | None | Omit = omit,
        tools: Iterable[types.AssistantToolParam] | None | Omit = omit,
        tool_resources: types.ToolResourcesParam | None | Omit = omit,
        metadata: types.MetadataParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        top_p: float | None | Omit = omit,
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.Run | AsyncStream[types.AssistantStreamEvent]: ...

    @deprecated("The API marks beta.threads.create_and_run as deprecated.")
    async def create_and_run(
        self,
        *,
        assistant_id: str,
        thread: types.CreateThreadRequestParam | Omit = omit,
        model: str | types.AssistantModelParam | None | Omit = omit,
        instructions: str | None | Omit = omit,
        tools: Iterable[types.AssistantToolParam] | None | Omit = omit,
        tool_resources: types.ToolResourcesParam | None | Omit = omit,
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
        **options: Unpack[RequestOptions],
    ) -> types.Run | AsyncStream[types.AssistantStreamEvent]:
        """Create thread and run.

        ``POST /threads/runs``

        Creates a thread, fills it with the given messages and starts a run on it, all in one
        request. Set `stream` to receive the events of the run as they happen.

        Args:
            assistant_id: The assistant to run.
            thread: The thread to create. Without it the run starts on an empty thread.
            model: The model to use instead of the one that the assistant names. Any model ID will
                do; the enumerated ones are those known to work.
            instructions: Instructions that replace those of the assistant.
            tools: The tools to use instead of those of the assistant. At most 20 items.
            tool_resources: The files and vector stores that the tools can reach.
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
        """
        return await self._client.request(
            "POST",
            "/threads/runs",
            body={
                "assistant_id": assistant_id,
                "thread": thread,
                "model": model,
                "instructions": instructions,
                "tools": tools,
                "tool_resources": tool_resources,
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


class ThreadsWithRawResponse:
    """`beta.threads`, each method giving the whole response, its body read."""

    def __init__(self, resource: Threads) -> None:
        self._resource = resource
        self.create_and_run = raw(resource.create_and_run)

    @cached_property
    def runs(self) -> RunsWithRawResponse:
        """The resource `beta.threads.runs`."""
        return self._resource.runs.with_raw_response


class ThreadsWithStreamingResponse:
    """`beta.threads`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: Threads) -> None:
        self._resource = resource
        self.create_and_run = streamed(resource.create_and_run)

    @cached_property
    def runs(self) -> RunsWithStreamingResponse:
        """The resource `beta.threads.runs`."""
        return self._resource.runs.with_streaming_response


class AsyncThreadsWithRawResponse:
    """`beta.threads`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncThreads) -> None:
        self._resource = resource
        self.create_and_run = async_raw(resource.create_and_run)

    @cached_property
    def runs(self) -> AsyncRunsWithRawResponse:
        """The resource `beta.threads.runs`."""
        return self._resource.runs.with_raw_response


class AsyncThreadsWithStreamingResponse:
    """`beta.threads`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncThreads) -> None:
        self._resource = resource
        self.create_and_run = async_streamed(resource.create_and_run)

    @cached_property
    def runs(self) -> AsyncRunsWithStreamingResponse:
        """The resource `beta.threads.runs`."""
        return self._resource.runs.with_streaming_response

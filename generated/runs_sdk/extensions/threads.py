# Copied from extensions/threads.py: change it there.
"""What the resource `beta.threads` has beyond the operations of the API."""

# pyright: reportDeprecated=false, reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .. import Omit, RequestOptions, omit, types
from ..resources.beta.threads import AsyncThreads as GeneratedAsyncThreads
from ..resources.beta.threads import Threads as GeneratedThreads
from typing_extensions import Unpack, deprecated

from ._calls import quiet

if TYPE_CHECKING:
    from ._managers import (
        AssistantEventHandlerT,
        AssistantStreamManager,
        AsyncAssistantEventHandlerT,
        AsyncAssistantStreamManager,
    )


class Threads(GeneratedThreads):
    """Open a thread and start its first run in a single request, wait for that run or follow it live."""

    @deprecated("The API marks runs as deprecated.")
    def create_and_run_poll(
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
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        poll_interval_ms: int | Omit = omit,
        max_wait: float | None = None,
        **options: Unpack[RequestOptions],
    ) -> types.Run:
        """Create a thread and a run as `create_and_run` does, and wait for the run as `runs.poll` does."""
        run = quiet(self.create_and_run)(
            assistant_id=assistant_id,
            thread=thread,
            model=model,
            instructions=instructions,
            tools=tools,
            tool_resources=tool_resources,
            metadata=metadata,
            temperature=temperature,
            top_p=top_p,
            max_prompt_tokens=max_prompt_tokens,
            max_completion_tokens=max_completion_tokens,
            truncation_strategy=truncation_strategy,
            tool_choice=tool_choice,
            parallel_tool_calls=parallel_tool_calls,
            response_format=response_format,
            stream=False,
            **options,
        )
        return self.runs._wait(run.id, run.thread_id, poll_interval_ms, max_wait, options)

    @deprecated("The API marks runs as deprecated.")
    def create_and_run_stream(
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
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        event_handler: AssistantEventHandlerT | None = None,
        **options: Unpack[RequestOptions],
    ) -> AssistantStreamManager[AssistantEventHandlerT]:
        """Create a thread and a run as `create_and_run` does, and follow the run live, as with `runs.stream`.

        Args:
            event_handler: What follows the run; a fresh `AssistantEventHandler` unless you have one of your own.
        """
        from ._managers import AssistantStreamManager, stream_options

        told = stream_options(options, "threads.create_and_run_stream", event_handler)
        return AssistantStreamManager(
            lambda: quiet(self.create_and_run)(
                assistant_id=assistant_id,
                thread=thread,
                model=model,
                instructions=instructions,
                tools=tools,
                tool_resources=tool_resources,
                metadata=metadata,
                temperature=temperature,
                top_p=top_p,
                max_prompt_tokens=max_prompt_tokens,
                max_completion_tokens=max_completion_tokens,
                truncation_strategy=truncation_strategy,
                tool_choice=tool_choice,
                parallel_tool_calls=parallel_tool_calls,
                response_format=response_format,
                stream=True,
                **told,
            ),
            event_handler=event_handler,
        )


class AsyncThreads(GeneratedAsyncThreads):
    """Open a thread and start its first run in a single request, wait for that run or follow it live."""

    @deprecated("The API marks runs as deprecated.")
    async def create_and_run_poll(
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
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        poll_interval_ms: int | Omit = omit,
        max_wait: float | None = None,
        **options: Unpack[RequestOptions],
    ) -> types.Run:
        """Create a thread and a run as `create_and_run` does, and wait for the run as `runs.poll` does."""
        run = await quiet(self.create_and_run)(
            assistant_id=assistant_id,
            thread=thread,
            model=model,
            instructions=instructions,
            tools=tools,
            tool_resources=tool_resources,
            metadata=metadata,
            temperature=temperature,
            top_p=top_p,
            max_prompt_tokens=max_prompt_tokens,
            max_completion_tokens=max_completion_tokens,
            truncation_strategy=truncation_strategy,
            tool_choice=tool_choice,
            parallel_tool_calls=parallel_tool_calls,
            response_format=response_format,
            stream=False,
            **options,
        )
        return await self.runs._wait(run.id, run.thread_id, poll_interval_ms, max_wait, options)

    @deprecated("The API marks runs as deprecated.")
    def create_and_run_stream(
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
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        event_handler: AsyncAssistantEventHandlerT | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncAssistantStreamManager[AsyncAssistantEventHandlerT]:
        """Create a thread and a run as `create_and_run` does, and follow the run live, as with `runs.stream`.

        Args:
            event_handler: What follows the run; a fresh `AsyncAssistantEventHandler` unless you have one of your own.
        """
        from ._managers import AsyncAssistantStreamManager, stream_options

        told = stream_options(options, "threads.create_and_run_stream", event_handler)
        return AsyncAssistantStreamManager(
            lambda: quiet(self.create_and_run)(
                assistant_id=assistant_id,
                thread=thread,
                model=model,
                instructions=instructions,
                tools=tools,
                tool_resources=tool_resources,
                metadata=metadata,
                temperature=temperature,
                top_p=top_p,
                max_prompt_tokens=max_prompt_tokens,
                max_completion_tokens=max_completion_tokens,
                truncation_strategy=truncation_strategy,
                tool_choice=tool_choice,
                parallel_tool_calls=parallel_tool_calls,
                response_format=response_format,
                stream=True,
                **told,
            ),
            event_handler=event_handler,
        )

# Copied from extensions/runs.py: change it there.
"""What the resource `beta.threads.runs` has beyond the operations of the API."""

# pyright: reportDeprecated=false

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from .. import Omit, RequestOptions, omit, types
from ..resources.beta.threads.runs import AsyncRuns as GeneratedAsyncRuns
from ..resources.beta.threads.runs import Runs as GeneratedRuns
from typing_extensions import Unpack, deprecated

from ._calls import quiet

if TYPE_CHECKING:
    import httpx2

    from ._managers import (
        AssistantEventHandlerT,
        AssistantStreamManager,
        AsyncAssistantEventHandlerT,
        AsyncAssistantStreamManager,
    )
    from ._polling import Deadline
    from ._tools import Functions, Tool, ToolErrors


class Runs(GeneratedRuns):
    """Start runs on an existing thread, wait for them or follow them live, answer their tool calls and stop them."""

    @deprecated("The API marks runs as deprecated.")
    def poll(
        self,
        run_id: str,
        thread_id: str,
        extra_headers: Mapping[str, str | Omit] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: object = None,
        timeout: float | httpx2.Timeout | None | Omit = omit,
        poll_interval_ms: int | Omit = omit,
        *,
        max_wait: float | None = None,
        max_retries: int | Omit = omit,
        follow_redirects: bool = True,
    ) -> types.Run:
        """Wait until a run comes to rest, and give it.

        That is when its status is `completed`, `failed`, `cancelled`, `expired`, `incomplete` or `requires_action`.

        Args:
            run_id: The run in question.
            thread_id: The thread that the run works on.
            timeout: The timeout of each look at the run, not of the wait.
            poll_interval_ms: The milliseconds between looks. Without it the server says how many, or there are 1000.
            max_wait: The seconds to wait at most, give or take one; RunTimeoutError when they are over. Without it
                the wait has no end but that of the run.
        """
        options: RequestOptions = {
            "extra_headers": extra_headers,
            "extra_query": extra_query,
            "extra_body": extra_body,
            "timeout": timeout,
            "follow_redirects": follow_redirects,
        }
        if not isinstance(max_retries, Omit):
            options["max_retries"] = max_retries
        return self._wait(run_id, thread_id, poll_interval_ms, max_wait, options)

    @deprecated("The API marks runs as deprecated.")
    def create_and_poll(
        self,
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
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        include: Iterable[types.RunStepIncludeParam] | Omit = omit,
        thread_id: str,
        poll_interval_ms: int | Omit = omit,
        max_wait: float | None = None,
        **options: Unpack[RequestOptions],
    ) -> types.Run:
        """Create a run as `create` does, and wait for it as `poll` does."""
        run = quiet(self.create)(
            thread_id,
            assistant_id=assistant_id,
            model=model,
            reasoning_effort=reasoning_effort,
            instructions=instructions,
            additional_instructions=additional_instructions,
            additional_messages=additional_messages,
            tools=tools,
            metadata=metadata,
            temperature=temperature,
            top_p=top_p,
            max_prompt_tokens=max_prompt_tokens,
            max_completion_tokens=max_completion_tokens,
            truncation_strategy=truncation_strategy,
            tool_choice=tool_choice,
            parallel_tool_calls=parallel_tool_calls,
            response_format=response_format,
            include=include,
            stream=False,
            **options,
        )
        return self._wait(run.id, thread_id, poll_interval_ms, max_wait, options)

    @deprecated("The API marks runs as deprecated.")
    def submit_tool_outputs_and_poll(
        self,
        *,
        tool_outputs: Iterable[types.ToolOutputParam],
        run_id: str,
        thread_id: str,
        poll_interval_ms: int | Omit = omit,
        max_wait: float | None = None,
        **options: Unpack[RequestOptions],
    ) -> types.Run:
        """Hand in tool outputs as `submit_tool_outputs` does, and wait for the run as `poll` does."""
        run = quiet(self.submit_tool_outputs)(
            run_id, thread_id=thread_id, tool_outputs=tool_outputs, stream=False, **options
        )
        return self._wait(run.id, thread_id, poll_interval_ms, max_wait, options)

    @deprecated("The API marks runs as deprecated.")
    def stream(
        self,
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
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        include: Iterable[types.RunStepIncludeParam] | Omit = omit,
        thread_id: str,
        event_handler: AssistantEventHandlerT | None = None,
        **options: Unpack[RequestOptions],
    ) -> AssistantStreamManager[AssistantEventHandlerT]:
        """Create a run as `create` does, and follow it live: `with runs.stream(...) as handler:`.

        The request goes out when the `with` block begins, and the connection is closed when it ends.

        Args:
            event_handler: What follows the run; a fresh `AssistantEventHandler` unless you have one of your own.
        """
        from ._managers import AssistantStreamManager, stream_options

        told = stream_options(options, "threads.runs.create_and_stream", event_handler)
        return AssistantStreamManager(
            lambda: quiet(self.create)(
                thread_id,
                assistant_id=assistant_id,
                model=model,
                reasoning_effort=reasoning_effort,
                instructions=instructions,
                additional_instructions=additional_instructions,
                additional_messages=additional_messages,
                tools=tools,
                metadata=metadata,
                temperature=temperature,
                top_p=top_p,
                max_prompt_tokens=max_prompt_tokens,
                max_completion_tokens=max_completion_tokens,
                truncation_strategy=truncation_strategy,
                tool_choice=tool_choice,
                parallel_tool_calls=parallel_tool_calls,
                response_format=response_format,
                include=include,
                stream=True,
                **told,
            ),
            event_handler=event_handler,
        )

    create_and_stream = stream
    """What `stream` was called at first."""

    @deprecated("The API marks runs as deprecated.")
    def submit_tool_outputs_stream(
        self,
        *,
        tool_outputs: Iterable[types.ToolOutputParam],
        run_id: str,
        thread_id: str,
        event_handler: AssistantEventHandlerT | None = None,
        **options: Unpack[RequestOptions],
    ) -> AssistantStreamManager[AssistantEventHandlerT]:
        """Hand in tool outputs as `submit_tool_outputs` does, and follow the run live, as with `stream`.

        Args:
            event_handler: What follows the run, a new one for each stream; a fresh `AssistantEventHandler` unless
                you have one of your own.
        """
        from ._managers import AssistantStreamManager, stream_options

        told = stream_options(options, "threads.runs.submit_tool_outputs_stream", event_handler)
        return AssistantStreamManager(
            lambda: quiet(self.submit_tool_outputs)(
                run_id, thread_id=thread_id, tool_outputs=tool_outputs, stream=True, **told
            ),
            event_handler=event_handler,
        )

    @deprecated("The API marks runs as deprecated.")
    def run_tools(
        self,
        run_id: str,
        thread_id: str,
        *,
        functions: Functions,
        tool_errors: ToolErrors = "tell",
        max_rounds: int = 10,
        poll_interval_ms: int | Omit = omit,
        max_wait: float | None = None,
        **options: Unpack[RequestOptions],
    ) -> types.Run:
        """Wait for a run as `poll` does, answering its tool calls with your functions, and give it when it ends.

        The arguments of a call are checked against the annotations of the function; what it gives is told to the
        model, as JSON unless it is a text. Calls are made one after another.
        A run that waits for something else than tool outputs is given as it is.

        Args:
            run_id: The run in question; its tools are described to the model already (`function_tool`).
            thread_id: The thread that the run works on.
            functions: The functions by their own names, or a mapping of names to functions.
            tool_errors: What comes of an exception in a function, or of a call that fits none: "tell" tells it to
                the model, "raise" raises it; a function of yours is given the call and the exception, and gives what
                to tell.
            max_rounds: How often tool outputs may be handed in; ToolRoundsError when they are asked for once more.
            poll_interval_ms: The milliseconds between looks, as for `poll`.
            max_wait: The seconds that all of it may take; they are looked at between calls, and none is broken off.
        """
        from ._tools import tools_of

        return self._run_tools(
            run_id, thread_id, tools_of(functions), tool_errors, max_rounds, poll_interval_ms, max_wait, options
        )

    @deprecated("The API marks runs as deprecated.")
    def create_and_run_tools(
        self,
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
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        include: Iterable[types.RunStepIncludeParam] | Omit = omit,
        thread_id: str,
        functions: Functions,
        tool_errors: ToolErrors = "tell",
        max_rounds: int = 10,
        poll_interval_ms: int | Omit = omit,
        max_wait: float | None = None,
        **options: Unpack[RequestOptions],
    ) -> types.Run:
        """Create a run that may call your functions, and answer its calls as `run_tools` does.

        The functions are described to the model from their signatures and docstrings (`function_tool`), after the
        `tools` given; these are the tools of the run then, in place of the assistant's.
        """
        from ._tools import schemas_of, tools_of

        known = tools_of(functions)
        run = quiet(self.create)(
            thread_id,
            assistant_id=assistant_id,
            model=model,
            reasoning_effort=reasoning_effort,
            instructions=instructions,
            additional_instructions=additional_instructions,
            additional_messages=additional_messages,
            metadata=metadata,
            temperature=temperature,
            top_p=top_p,
            max_prompt_tokens=max_prompt_tokens,
            max_completion_tokens=max_completion_tokens,
            truncation_strategy=truncation_strategy,
            tool_choice=tool_choice,
            parallel_tool_calls=parallel_tool_calls,
            response_format=response_format,
            include=include,
            tools=[*(tools or ()), *schemas_of(known)],
            stream=False,
            **options,
        )
        return self._run_tools(run.id, thread_id, known, tool_errors, max_rounds, poll_interval_ms, max_wait, options)

    def _wait(
        self,
        run_id: str,
        thread_id: str,
        poll_interval_ms: int | Omit,
        max_wait: float | None | Deadline,
        options: RequestOptions,
    ) -> types.Run:
        from ._polling import AT_REST, Pace

        pace = Pace(run_id, poll_interval_ms, max_wait)
        look = quiet(self.with_raw_response.retrieve)
        while True:
            with pace.looking():
                response = look(run_id, thread_id=thread_id, **pace.options(options))
            run = response.parse()
            if run.status in AT_REST:
                return run
            self._sleep(pace.pause(run, response.headers))

    def _run_tools(
        self,
        run_id: str,
        thread_id: str,
        tools: Mapping[str, Tool],
        tool_errors: ToolErrors,
        max_rounds: int,
        poll_interval_ms: int | Omit,
        max_wait: float | None,
        options: RequestOptions,
    ) -> types.Run:
        from ._polling import Deadline
        from ._tool_calls import answer_calls, require_sync
        from ._tools import calls_of

        require_sync(tools)
        deadline = Deadline.after(max_wait)
        rounds = 0
        while True:
            run = self._wait(run_id, thread_id, poll_interval_ms, deadline, options)
            calls = calls_of(run, rounds, max_rounds)
            if not calls:
                return run
            outputs = answer_calls(tools, calls, tool_errors)
            submit = quiet(self.submit_tool_outputs)
            submit(run_id, thread_id=thread_id, tool_outputs=outputs, stream=False, **options)
            rounds += 1

    def _sleep(self, seconds: float) -> None:
        time.sleep(seconds)


class AsyncRuns(GeneratedAsyncRuns):
    """Start runs on an existing thread, wait for them or follow them live, answer their tool calls and stop them."""

    @deprecated("The API marks runs as deprecated.")
    async def poll(
        self,
        run_id: str,
        thread_id: str,
        extra_headers: Mapping[str, str | Omit] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: object = None,
        timeout: float | httpx2.Timeout | None | Omit = omit,
        poll_interval_ms: int | Omit = omit,
        *,
        max_wait: float | None = None,
        max_retries: int | Omit = omit,
        follow_redirects: bool = True,
    ) -> types.Run:
        """Wait until a run comes to rest, and give it.

        That is when its status is `completed`, `failed`, `cancelled`, `expired`, `incomplete` or `requires_action`.

        Args:
            run_id: The run in question.
            thread_id: The thread that the run works on.
            timeout: The timeout of each look at the run, not of the wait.
            poll_interval_ms: The milliseconds between looks. Without it the server says how many, or there are 1000.
            max_wait: The seconds to wait at most, give or take one; RunTimeoutError when they are over. Without it
                the wait has no end but that of the run.
        """
        options: RequestOptions = {
            "extra_headers": extra_headers,
            "extra_query": extra_query,
            "extra_body": extra_body,
            "timeout": timeout,
            "follow_redirects": follow_redirects,
        }
        if not isinstance(max_retries, Omit):
            options["max_retries"] = max_retries
        return await self._wait(run_id, thread_id, poll_interval_ms, max_wait, options)

    @deprecated("The API marks runs as deprecated.")
    async def create_and_poll(
        self,
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
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        include: Iterable[types.RunStepIncludeParam] | Omit = omit,
        thread_id: str,
        poll_interval_ms: int | Omit = omit,
        max_wait: float | None = None,
        **options: Unpack[RequestOptions],
    ) -> types.Run:
        """Create a run as `create` does, and wait for it as `poll` does."""
        run = await quiet(self.create)(
            thread_id,
            assistant_id=assistant_id,
            model=model,
            reasoning_effort=reasoning_effort,
            instructions=instructions,
            additional_instructions=additional_instructions,
            additional_messages=additional_messages,
            tools=tools,
            metadata=metadata,
            temperature=temperature,
            top_p=top_p,
            max_prompt_tokens=max_prompt_tokens,
            max_completion_tokens=max_completion_tokens,
            truncation_strategy=truncation_strategy,
            tool_choice=tool_choice,
            parallel_tool_calls=parallel_tool_calls,
            response_format=response_format,
            include=include,
            stream=False,
            **options,
        )
        return await self._wait(run.id, thread_id, poll_interval_ms, max_wait, options)

    @deprecated("The API marks runs as deprecated.")
    async def submit_tool_outputs_and_poll(
        self,
        *,
        tool_outputs: Iterable[types.ToolOutputParam],
        run_id: str,
        thread_id: str,
        poll_interval_ms: int | Omit = omit,
        max_wait: float | None = None,
        **options: Unpack[RequestOptions],
    ) -> types.Run:
        """Hand in tool outputs as `submit_tool_outputs` does, and wait for the run as `poll` does."""
        run = await quiet(self.submit_tool_outputs)(
            run_id, thread_id=thread_id, tool_outputs=tool_outputs, stream=False, **options
        )
        return await self._wait(run.id, thread_id, poll_interval_ms, max_wait, options)

    @deprecated("The API marks runs as deprecated.")
    def stream(
        self,
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
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        include: Iterable[types.RunStepIncludeParam] | Omit = omit,
        thread_id: str,
        event_handler: AsyncAssistantEventHandlerT | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncAssistantStreamManager[AsyncAssistantEventHandlerT]:
        """Create a run as `create` does, and follow it live: `async with runs.stream(...) as handler:`.

        The request goes out when the `with` block begins, and the connection is closed when it ends.

        Args:
            event_handler: What follows the run; a fresh `AsyncAssistantEventHandler` unless you have one of your own.
        """
        from ._managers import AsyncAssistantStreamManager, stream_options

        told = stream_options(options, "threads.runs.create_and_stream", event_handler)
        return AsyncAssistantStreamManager(
            lambda: quiet(self.create)(
                thread_id,
                assistant_id=assistant_id,
                model=model,
                reasoning_effort=reasoning_effort,
                instructions=instructions,
                additional_instructions=additional_instructions,
                additional_messages=additional_messages,
                tools=tools,
                metadata=metadata,
                temperature=temperature,
                top_p=top_p,
                max_prompt_tokens=max_prompt_tokens,
                max_completion_tokens=max_completion_tokens,
                truncation_strategy=truncation_strategy,
                tool_choice=tool_choice,
                parallel_tool_calls=parallel_tool_calls,
                response_format=response_format,
                include=include,
                stream=True,
                **told,
            ),
            event_handler=event_handler,
        )

    create_and_stream = stream
    """What `stream` was called at first."""

    @deprecated("The API marks runs as deprecated.")
    def submit_tool_outputs_stream(
        self,
        *,
        tool_outputs: Iterable[types.ToolOutputParam],
        run_id: str,
        thread_id: str,
        event_handler: AsyncAssistantEventHandlerT | None = None,
        **options: Unpack[RequestOptions],
    ) -> AsyncAssistantStreamManager[AsyncAssistantEventHandlerT]:
        """Hand in tool outputs as `submit_tool_outputs` does, and follow the run live, as with `stream`.

        Args:
            event_handler: What follows the run, a new one for each stream; a fresh `AsyncAssistantEventHandler` unless
                you have one of your own.
        """
        from ._managers import AsyncAssistantStreamManager, stream_options

        told = stream_options(options, "threads.runs.submit_tool_outputs_stream", event_handler)
        return AsyncAssistantStreamManager(
            lambda: quiet(self.submit_tool_outputs)(
                run_id, thread_id=thread_id, tool_outputs=tool_outputs, stream=True, **told
            ),
            event_handler=event_handler,
        )

    @deprecated("The API marks runs as deprecated.")
    async def run_tools(
        self,
        run_id: str,
        thread_id: str,
        *,
        functions: Functions,
        tool_errors: ToolErrors = "tell",
        max_rounds: int = 10,
        poll_interval_ms: int | Omit = omit,
        max_wait: float | None = None,
        **options: Unpack[RequestOptions],
    ) -> types.Run:
        """Wait for a run as `poll` does, answering its tool calls with your functions, and give it when it ends.

        The arguments of a call are checked against the annotations of the function; what it gives is told to the
        model, as JSON unless it is a text. Calls of one round are made at once, those of plain functions in threads.
        A run that waits for something else than tool outputs is given as it is.

        Args:
            run_id: The run in question; its tools are described to the model already (`function_tool`).
            thread_id: The thread that the run works on.
            functions: The functions by their own names, or a mapping of names to functions.
            tool_errors: What comes of an exception in a function, or of a call that fits none: "tell" tells it to
                the model, "raise" raises it; a function of yours is given the call and the exception, and gives what
                to tell.
            max_rounds: How often tool outputs may be handed in; ToolRoundsError when they are asked for once more.
            poll_interval_ms: The milliseconds between looks, as for `poll`.
            max_wait: The seconds that all of it may take; they are looked at between calls, and none is broken off.
        """
        from ._tools import tools_of

        return await self._run_tools(
            run_id, thread_id, tools_of(functions), tool_errors, max_rounds, poll_interval_ms, max_wait, options
        )

    @deprecated("The API marks runs as deprecated.")
    async def create_and_run_tools(
        self,
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
        max_prompt_tokens: int | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        truncation_strategy: types.TruncationStrategyParam | None | Omit = omit,
        tool_choice: types.AssistantToolChoiceOptionParam | None | Omit = omit,
        parallel_tool_calls: bool | Omit = omit,
        response_format: types.AssistantResponseFormatOptionParam | None | Omit = omit,
        include: Iterable[types.RunStepIncludeParam] | Omit = omit,
        thread_id: str,
        functions: Functions,
        tool_errors: ToolErrors = "tell",
        max_rounds: int = 10,
        poll_interval_ms: int | Omit = omit,
        max_wait: float | None = None,
        **options: Unpack[RequestOptions],
    ) -> types.Run:
        """Create a run that may call your functions, and answer its calls as `run_tools` does.

        The functions are described to the model from their signatures and docstrings (`function_tool`), after the
        `tools` given; these are the tools of the run then, in place of the assistant's.
        """
        from ._tools import schemas_of, tools_of

        known = tools_of(functions)
        run = await quiet(self.create)(
            thread_id,
            assistant_id=assistant_id,
            model=model,
            reasoning_effort=reasoning_effort,
            instructions=instructions,
            additional_instructions=additional_instructions,
            additional_messages=additional_messages,
            metadata=metadata,
            temperature=temperature,
            top_p=top_p,
            max_prompt_tokens=max_prompt_tokens,
            max_completion_tokens=max_completion_tokens,
            truncation_strategy=truncation_strategy,
            tool_choice=tool_choice,
            parallel_tool_calls=parallel_tool_calls,
            response_format=response_format,
            include=include,
            tools=[*(tools or ()), *schemas_of(known)],
            stream=False,
            **options,
        )
        return await self._run_tools(
            run.id, thread_id, known, tool_errors, max_rounds, poll_interval_ms, max_wait, options
        )

    async def _wait(
        self,
        run_id: str,
        thread_id: str,
        poll_interval_ms: int | Omit,
        max_wait: float | None | Deadline,
        options: RequestOptions,
    ) -> types.Run:
        from ._polling import AT_REST, Pace

        pace = Pace(run_id, poll_interval_ms, max_wait)
        look = quiet(self.with_raw_response.retrieve)
        while True:
            with pace.looking():
                response = await look(run_id, thread_id=thread_id, **pace.options(options))
            run = response.parse()
            if run.status in AT_REST:
                return run
            await self._sleep(pace.pause(run, response.headers))

    async def _run_tools(
        self,
        run_id: str,
        thread_id: str,
        tools: Mapping[str, Tool],
        tool_errors: ToolErrors,
        max_rounds: int,
        poll_interval_ms: int | Omit,
        max_wait: float | None,
        options: RequestOptions,
    ) -> types.Run:
        from ._polling import Deadline
        from ._tool_calls import answer_calls_async
        from ._tools import calls_of

        deadline = Deadline.after(max_wait)
        rounds = 0
        while True:
            run = await self._wait(run_id, thread_id, poll_interval_ms, deadline, options)
            calls = calls_of(run, rounds, max_rounds)
            if not calls:
                return run
            outputs = await answer_calls_async(tools, calls, tool_errors)
            submit = quiet(self.submit_tool_outputs)
            await submit(run_id, thread_id=thread_id, tool_outputs=outputs, stream=False, **options)
            rounds += 1

    async def _sleep(self, seconds: float) -> None:
        import anyio

        await anyio.sleep(seconds)

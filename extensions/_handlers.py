"""The handlers of a streamed run: iterate over one, ask it for what has arrived, or override its callbacks."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from functools import cached_property
from typing import Generic, TypeVar

import httpx2
from runs_sdk import APITimeoutError, AsyncStream, Stream, types

from ._progress import Progress

SourceT = TypeVar("SourceT", Stream[types.AssistantStreamEvent], AsyncStream[types.AssistantStreamEvent])
ValueT = TypeVar("ValueT")

_TIMEOUTS = (APITimeoutError, TimeoutError, httpx2.TimeoutException)


class Handling(Generic[SourceT]):
    """What can be asked of a handler without waiting."""

    _stream_source: SourceT | None = None

    @cached_property
    def _stream_progress(self) -> Progress:
        # Not made by `__init__`, which subclasses define without calling ours.
        return Progress()

    @property
    def current_event(self) -> types.AssistantStreamEvent | None:
        """The event whose callbacks are running; None outside of callbacks."""
        return self._stream_progress.event

    @property
    def current_run(self) -> types.Run | None:
        """The run as the stream last told it."""
        return self._stream_progress.run

    @property
    def current_run_step_snapshot(self) -> types.RunStep | None:
        """The step under way, with what has arrived of it; it grows in place."""
        progress = self._stream_progress
        return None if progress.step_id is None else progress.steps.get(progress.step_id)

    @property
    def current_message_snapshot(self) -> types.Message | None:
        """The message that was written to last, with what has arrived of it; it grows in place."""
        return self._stream_progress.message

    def _check_free(self) -> None:
        if self._stream_source is not None:
            raise RuntimeError("This event handler has had a stream; each stream needs a handler of its own")


class AssistantEventHandler(Handling[Stream[types.AssistantStreamEvent]]):
    """Follows a streamed run: subclass it and override the callbacks you need, or iterate over it.

    Callbacks run while the stream is read, by a `for` loop over the handler, `until_done`, `text_deltas` or one of the
    `get_final_...` methods.

        class Printer(AssistantEventHandler):
            def on_text_delta(self, delta, snapshot):
                print(delta.value, end="", flush=True)

        with client.beta.threads.runs.stream(thread_id=..., assistant_id=..., event_handler=Printer()) as stream:
            stream.until_done()
    """

    def __iter__(self) -> Iterator[types.AssistantStreamEvent]:
        return self

    def __next__(self) -> types.AssistantStreamEvent:
        return next(self._stream_events)

    @cached_property
    def text_deltas(self) -> Iterator[str]:
        """The pieces of text, as they arrive."""
        return (text for event in self for text in texts_of(event))

    def until_done(self) -> None:
        """Read the stream to its end."""
        for _ in self:
            pass

    def get_final_run(self) -> types.Run:
        """Read the stream to its end and give the run; RuntimeError where the stream told of none."""
        self.until_done()
        return _found(self._stream_progress.run, "No final run object found")

    def get_final_messages(self) -> list[types.Message]:
        """Read the stream to its end and give the messages of the run; RuntimeError where there are none."""
        self.until_done()
        return _found(list(self._stream_progress.messages.values()), "No messages found")

    def get_final_run_steps(self) -> list[types.RunStep]:
        """Read the stream to its end and give the steps of the run; RuntimeError where there are none."""
        self.until_done()
        return _found(list(self._stream_progress.steps.values()), "No run steps found")

    def close(self) -> None:
        """Close the connection. Leaving the `with` block does this too."""
        if self._stream_source is not None:
            self._stream_source.close()

    def on_event(self, event: types.AssistantStreamEvent) -> None:
        """Called for every event, before anything else is made of it."""

    def on_run_step_created(self, run_step: types.RunStep) -> None:
        """Called when a step begins."""

    def on_run_step_delta(self, delta: types.RunStepDelta, snapshot: types.RunStep) -> None:
        """Called for a piece of a step; `snapshot` is what has arrived of the step with it, and grows in place."""

    def on_run_step_done(self, run_step: types.RunStep) -> None:
        """Called when a step is completed, cancelled, expired or failed."""

    def on_tool_call_created(self, tool_call: types.ToolCall) -> None:
        """Called for the first piece of a tool call."""

    def on_tool_call_delta(self, delta: types.ToolCallDelta, snapshot: types.ToolCall) -> None:
        """Called for each further piece of a tool call; `snapshot` is what has arrived of it, and grows in place."""

    def on_tool_call_done(self, tool_call: types.ToolCall) -> None:
        """Called when a tool call is complete: at the next call, or at the end of its step or of the run."""

    def on_message_created(self, message: types.Message) -> None:
        """Called when a message begins; the message grows in place."""

    def on_message_delta(self, delta: types.MessageDelta, snapshot: types.Message) -> None:
        """Called for a piece of a message; `snapshot` is what has arrived of it, and grows in place."""

    def on_message_done(self, message: types.Message) -> None:
        """Called when a message is completed, or cut short."""

    def on_text_created(self, text: types.Text) -> None:
        """Called for the first piece of a text; the text grows in place."""

    def on_text_delta(self, delta: types.TextDelta, snapshot: types.Text) -> None:
        """Called for each piece of a text; `snapshot` is what has arrived of it, and grows in place."""

    def on_text_done(self, text: types.Text) -> None:
        """Called when a text is complete: at the next part of the message, or at its end."""

    def on_image_file_done(self, image_file: types.ImageFile) -> None:
        """Called when an image is complete: at the next part of the message, or at its end."""

    def on_timeout(self) -> None:
        """Called when the stream timed out, before `on_exception`."""

    def on_exception(self, exception: Exception) -> None:
        """Called when reading the stream, or a callback, raised; the exception is raised after this."""

    def on_end(self) -> None:
        """Called last, whether the stream was read to its end, left early, or broken off by an exception."""

    def _init(self, stream: Stream[types.AssistantStreamEvent]) -> None:
        self._check_free()
        self._stream_source = stream

    def _leave(self) -> None:
        """Close the connection; a loop over the events that has begun is over, unless another thread is in it."""
        self.close()
        if not getattr(self._stream_events, "gi_running", False):
            self._stream_events.close()

    @cached_property
    def _stream_events(self) -> Generator[types.AssistantStreamEvent]:
        if self._stream_source is None:
            raise RuntimeError("Stream has not been started yet")
        return self._read(self._stream_source)

    def _read(self, stream: Stream[types.AssistantStreamEvent]) -> Generator[types.AssistantStreamEvent]:
        try:
            for event in stream:
                for _ in self._stream_progress.turn(self, event):
                    pass
                yield event
        except Exception as error:
            if isinstance(error, _TIMEOUTS):
                self.on_timeout()
            self.on_exception(error)
            raise
        finally:
            self.on_end()


class AsyncAssistantEventHandler(Handling[AsyncStream[types.AssistantStreamEvent]]):
    """Follows a streamed run: subclass it and override the callbacks you need, or iterate over it.

    Callbacks run while the stream is read, by an `async for` loop over the handler, `until_done`, `text_deltas` or one
    of the `get_final_...` methods.

        class Printer(AsyncAssistantEventHandler):
            async def on_text_delta(self, delta, snapshot):
                print(delta.value, end="", flush=True)

        async with client.beta.threads.runs.stream(thread_id=..., assistant_id=..., event_handler=Printer()) as stream:
            await stream.until_done()
    """

    def __aiter__(self) -> AsyncIterator[types.AssistantStreamEvent]:
        return self

    async def __anext__(self) -> types.AssistantStreamEvent:
        return await anext(self._stream_events)

    @cached_property
    def text_deltas(self) -> AsyncIterator[str]:
        """The pieces of text, as they arrive."""
        return (text async for event in self for text in texts_of(event))

    async def until_done(self) -> None:
        """Read the stream to its end."""
        async for _ in self:
            pass

    async def get_final_run(self) -> types.Run:
        """Read the stream to its end and give the run; RuntimeError where the stream told of none."""
        await self.until_done()
        return _found(self._stream_progress.run, "No final run object found")

    async def get_final_messages(self) -> list[types.Message]:
        """Read the stream to its end and give the messages of the run; RuntimeError where there are none."""
        await self.until_done()
        return _found(list(self._stream_progress.messages.values()), "No messages found")

    async def get_final_run_steps(self) -> list[types.RunStep]:
        """Read the stream to its end and give the steps of the run; RuntimeError where there are none."""
        await self.until_done()
        return _found(list(self._stream_progress.steps.values()), "No run steps found")

    async def close(self) -> None:
        """Close the connection. Leaving the `async with` block does this too."""
        if self._stream_source is not None:
            await self._stream_source.close()

    async def on_event(self, event: types.AssistantStreamEvent) -> None:
        """Called for every event, before anything else is made of it."""

    async def on_run_step_created(self, run_step: types.RunStep) -> None:
        """Called when a step begins."""

    async def on_run_step_delta(self, delta: types.RunStepDelta, snapshot: types.RunStep) -> None:
        """Called for a piece of a step; `snapshot` is what has arrived of the step with it, and grows in place."""

    async def on_run_step_done(self, run_step: types.RunStep) -> None:
        """Called when a step is completed, cancelled, expired or failed."""

    async def on_tool_call_created(self, tool_call: types.ToolCall) -> None:
        """Called for the first piece of a tool call."""

    async def on_tool_call_delta(self, delta: types.ToolCallDelta, snapshot: types.ToolCall) -> None:
        """Called for each further piece of a tool call; `snapshot` is what has arrived of it, and grows in place."""

    async def on_tool_call_done(self, tool_call: types.ToolCall) -> None:
        """Called when a tool call is complete: at the next call, or at the end of its step or of the run."""

    async def on_message_created(self, message: types.Message) -> None:
        """Called when a message begins; the message grows in place."""

    async def on_message_delta(self, delta: types.MessageDelta, snapshot: types.Message) -> None:
        """Called for a piece of a message; `snapshot` is what has arrived of it, and grows in place."""

    async def on_message_done(self, message: types.Message) -> None:
        """Called when a message is completed, or cut short."""

    async def on_text_created(self, text: types.Text) -> None:
        """Called for the first piece of a text; the text grows in place."""

    async def on_text_delta(self, delta: types.TextDelta, snapshot: types.Text) -> None:
        """Called for each piece of a text; `snapshot` is what has arrived of it, and grows in place."""

    async def on_text_done(self, text: types.Text) -> None:
        """Called when a text is complete: at the next part of the message, or at its end."""

    async def on_image_file_done(self, image_file: types.ImageFile) -> None:
        """Called when an image is complete: at the next part of the message, or at its end."""

    async def on_timeout(self) -> None:
        """Called when the stream timed out, before `on_exception`."""

    async def on_exception(self, exception: Exception) -> None:
        """Called when reading the stream, or a callback, raised; the exception is raised after this."""

    async def on_end(self) -> None:
        """Called last, whether the stream was read to its end, left early, or broken off by an exception."""

    def _init(self, stream: AsyncStream[types.AssistantStreamEvent]) -> None:
        self._check_free()
        self._stream_source = stream

    async def _leave(self) -> None:
        """Close the connection; a loop over the events that has begun is over, unless another task is in it."""
        await self.close()
        if not getattr(self._stream_events, "ag_running", False):
            await self._stream_events.aclose()

    @cached_property
    def _stream_events(self) -> AsyncGenerator[types.AssistantStreamEvent]:
        if self._stream_source is None:
            raise RuntimeError("Stream has not been started yet")
        return self._read(self._stream_source)

    async def _read(
        self, stream: AsyncStream[types.AssistantStreamEvent]
    ) -> AsyncGenerator[types.AssistantStreamEvent]:
        try:
            async for event in stream:
                for told in self._stream_progress.turn(self, event):
                    await told
                yield event
        except Exception as error:
            if isinstance(error, _TIMEOUTS):
                await self.on_timeout()
            await self.on_exception(error)
            raise
        finally:
            await self.on_end()


def texts_of(event: types.AssistantStreamEvent) -> Iterator[str]:
    """Give the pieces of text that an event has."""
    if isinstance(event, types.ThreadMessageDelta):
        for piece in event.data.delta.content or ():
            if isinstance(piece, types.TextDeltaBlock) and piece.text and piece.text.value:
                yield piece.text.value


def _found(value: ValueT | None, otherwise: str) -> ValueT:
    if not value:
        raise RuntimeError(otherwise)
    return value

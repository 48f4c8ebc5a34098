"""The events of a stream become callbacks and snapshots. No I/O happens here.

`Progress.turn` is a generator that calls one callback at a time and gives what it returns: nothing for a sync handler,
something to await for an async one. So both kinds of handler share this.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol, TypeVar

from runs_sdk import BaseModel, types

from ._deltas import find_entry, index_of
from ._merging import adopt, merge, merge_entries

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class Callbacks(Protocol[R_co]):
    """What a handler can be told."""

    def on_event(self, event: types.AssistantStreamEvent) -> R_co: ...
    def on_run_step_created(self, run_step: types.RunStep) -> R_co: ...
    def on_run_step_delta(self, delta: types.RunStepDelta, snapshot: types.RunStep) -> R_co: ...
    def on_run_step_done(self, run_step: types.RunStep) -> R_co: ...
    def on_tool_call_created(self, tool_call: types.ToolCall) -> R_co: ...
    def on_tool_call_delta(self, delta: types.ToolCallDelta, snapshot: types.ToolCall) -> R_co: ...
    def on_tool_call_done(self, tool_call: types.ToolCall) -> R_co: ...
    def on_message_created(self, message: types.Message) -> R_co: ...
    def on_message_delta(self, delta: types.MessageDelta, snapshot: types.Message) -> R_co: ...
    def on_message_done(self, message: types.Message) -> R_co: ...
    def on_text_created(self, text: types.Text) -> R_co: ...
    def on_text_delta(self, delta: types.TextDelta, snapshot: types.Text) -> R_co: ...
    def on_text_done(self, text: types.Text) -> R_co: ...
    def on_image_file_done(self, image_file: types.ImageFile) -> R_co: ...


class Progress:
    """What a stream has told so far."""

    def __init__(self) -> None:
        self.event: types.AssistantStreamEvent | None = None
        self.run: types.Run | None = None
        self.messages: dict[str, types.Message] = {}
        self.message: types.Message | None = None
        self.steps: dict[str, types.RunStep] = {}
        self.step_id: str | None = None
        # The part of the message, and the tool call of the step, that is being written.
        self._part: types.MessageContent | None = None
        self._call: types.ToolCall | None = None

    def turn(self, handler: Callbacks[R], event: types.AssistantStreamEvent) -> Iterator[R]:
        """Take in an event and tell the handler of it."""
        self.event = event
        yield handler.on_event(event)
        match event:
            case types.ThreadMessageDelta():
                yield from self._message_delta(handler, event.data)
            case types.ThreadRunStepDelta():
                yield from self._step_delta(handler, event.data)
            case types.MessageCreatedEvent():
                yield from self._message_created(handler, event.data)
            case types.MessageCompletedEvent() | types.MessageIncompleteEvent():
                yield from self._message_done(handler, event.data)
            case types.RunStepCreatedEvent():
                self._keep_step(event.data)
                yield handler.on_run_step_created(event.data)
            case types.RunStepInProgressEvent():
                if event.data.id not in self.steps:
                    self._keep_step(event.data)
                self.step_id = event.data.id
            case (
                types.RunStepCompletedEvent()
                | types.RunStepFailedEvent()
                | types.RunStepCancelledEvent()
                | types.RunStepExpiredEvent()
            ):
                yield from self._step_done(handler, event.data)
            case (
                types.RunCreatedEvent()
                | types.RunQueuedEvent()
                | types.RunInProgressEvent()
                | types.RunCancellingEvent()
            ):
                self.run = event.data
            case (
                types.RunRequiresActionEvent()
                | types.RunCompletedEvent()
                | types.RunIncompleteEvent()
                | types.RunFailedEvent()
                | types.RunCancelledEvent()
                | types.RunExpiredEvent()
            ):
                self.run = event.data
                yield from self._call_done(handler)
            case _:
                pass  # events that nothing is made of, and those with names of a later day
        self.event = None

    def _message_created(self, handler: Callbacks[R], message: types.Message) -> Iterator[R]:
        # The snapshot grows; the event stays as it was sent.
        self.message = self.messages[message.id] = message.model_copy(deep=True)
        yield handler.on_message_created(self.message)

    def _message_delta(self, handler: Callbacks[R], data: types.MessageDeltaEvent) -> Iterator[R]:
        message = self.messages.get(data.id, self.message)
        if message is None:
            raise RuntimeError(f"The stream has a piece of the message {data.id!r}, which it hasn't begun")
        self.message = message
        for part in _grow(message, data.delta.content or []):
            if isinstance(part, types.TextContentBlock):
                yield handler.on_text_created(part.text)
        for piece, part in _pairs(data.delta.content or [], message.content):
            if isinstance(piece, types.TextDeltaBlock) and isinstance(part, types.TextContentBlock) and piece.text:
                yield handler.on_text_delta(piece.text, part.text)
            if part is not self._part:
                yield from _part_done(handler, self._part)
                self._part = part
        yield handler.on_message_delta(data.delta, message)

    def _message_done(self, handler: Callbacks[R], message: types.Message) -> Iterator[R]:
        snapshot = self.messages.get(message.id, self.message)
        self.message = self.messages[message.id] = message
        yield from _part_done(handler, _final_part(message, snapshot, self._part))
        self._part = None
        yield handler.on_message_done(message)

    def _keep_step(self, step: types.RunStep) -> None:
        self.steps[step.id] = step.model_copy(deep=True)
        self.step_id = step.id

    def _step_delta(self, handler: Callbacks[R], data: types.RunStepDeltaEvent) -> Iterator[R]:
        step = self.steps.get(data.id)
        if step is None:
            # A run that goes on with tool outputs is a stream of its own; the step may have begun in the one before.
            step = self.steps[data.id] = adopt({"id": data.id, "object": "thread.run.step"}, types.RunStep)
        merge(step, data.delta)
        for piece, call in _calls(data.delta.step_details, step.step_details):
            if call is self._call:
                yield handler.on_tool_call_delta(piece, call)
            else:
                yield from self._call_done(handler)
                self._call = call
                yield handler.on_tool_call_created(call)
        yield handler.on_run_step_delta(data.delta, step)

    def _step_done(self, handler: Callbacks[R], step: types.RunStep) -> Iterator[R]:
        self.steps[step.id] = step
        yield from self._call_done(handler)
        yield handler.on_run_step_done(step)
        self.step_id = None

    def _call_done(self, handler: Callbacks[R]) -> Iterator[R]:
        call, self._call = self._call, None
        if call is not None:
            yield handler.on_tool_call_done(call)


def _grow(message: types.Message, pieces: list[Any]) -> list[types.MessageContent]:
    """Add pieces to the parts of a message; give the parts that are new."""
    held: Any = message.content
    if held is None:
        message.content = []
    return merge_entries(message.content, pieces, types.MessageContent)


def _calls(
    pieces: types.RunStepDeltaDetails | None, details: types.RunStepDetails
) -> Iterator[tuple[types.ToolCallDelta, types.ToolCall]]:
    if isinstance(pieces, types.ToolCallDeltaObject) and isinstance(details, types.ToolCallsStepDetails):
        yield from _pairs(pieces.tool_calls or [], details.tool_calls)


def _pairs(pieces: list[Any], entries: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Give each piece with what it has been added to."""
    for number, piece in enumerate(pieces):
        if isinstance(piece, BaseModel):
            yield piece, entries[find_entry(entries, index_of(piece, number))[0]]


def _part_done(handler: Callbacks[R], part: types.MessageContent | None) -> Iterator[R]:
    match part:
        case types.TextContentBlock():
            yield handler.on_text_done(part.text)
        case types.ImageFileContentBlock():
            yield handler.on_image_file_done(part.image_file)
        case _:
            pass


def _final_part(
    message: types.Message, snapshot: types.Message | None, part: types.MessageContent | None
) -> types.MessageContent | None:
    """Give the finished form of a part; a message that was cut short may lack it, and the snapshot stands for it."""
    if part is None or snapshot is None:
        return part
    at = next((at for at, own in enumerate(snapshot.content) if own is part), len(message.content))
    return message.content[at] if at < len(message.content) else part

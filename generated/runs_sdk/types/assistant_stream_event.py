"""Types of `AssistantStreamEvent`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .done_event import DoneEvent
from .error_event import ErrorEvent
from .message_completed_event import MessageCompletedEvent
from .message_created_event import MessageCreatedEvent
from .message_in_progress_event import MessageInProgressEvent
from .message_incomplete_event import MessageIncompleteEvent
from .run_cancelled_event import RunCancelledEvent
from .run_cancelling_event import RunCancellingEvent
from .run_completed_event import RunCompletedEvent
from .run_created_event import RunCreatedEvent
from .run_expired_event import RunExpiredEvent
from .run_failed_event import RunFailedEvent
from .run_in_progress_event import RunInProgressEvent
from .run_incomplete_event import RunIncompleteEvent
from .run_queued_event import RunQueuedEvent
from .run_requires_action_event import RunRequiresActionEvent
from .run_step_cancelled_event import RunStepCancelledEvent
from .run_step_completed_event import RunStepCompletedEvent
from .run_step_created_event import RunStepCreatedEvent
from .run_step_expired_event import RunStepExpiredEvent
from .run_step_failed_event import RunStepFailedEvent
from .run_step_in_progress_event import RunStepInProgressEvent
from .thread_created_event import ThreadCreatedEvent
from .thread_message_delta import ThreadMessageDelta
from .thread_run_step_delta import ThreadRunStepDelta

AssistantStreamEvent: TypeAlias = Annotated[
    ThreadCreatedEvent
    | RunCreatedEvent
    | RunQueuedEvent
    | RunInProgressEvent
    | RunRequiresActionEvent
    | RunCompletedEvent
    | RunIncompleteEvent
    | RunFailedEvent
    | RunCancellingEvent
    | RunCancelledEvent
    | RunExpiredEvent
    | RunStepCreatedEvent
    | RunStepInProgressEvent
    | ThreadRunStepDelta
    | RunStepCompletedEvent
    | RunStepFailedEvent
    | RunStepCancelledEvent
    | RunStepExpiredEvent
    | MessageCreatedEvent
    | MessageInProgressEvent
    | ThreadMessageDelta
    | MessageCompletedEvent
    | MessageIncompleteEvent
    | ErrorEvent
    | DoneEvent,
    Field(discriminator="event"),
]
"""One server-sent event from the stream of a run. `event` is the name of the event and `data`
is its payload, decoded from JSON.

An object shows up when it is created, each time its status changes, and piece by piece
while it is being written. The stream ends with `done`. Events with other names may be added
at any time and are best ignored.
"""

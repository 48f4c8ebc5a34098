"""Types of `ThreadMessageDelta`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .message_delta_event import MessageDeltaEvent


class ThreadMessageDelta(BaseModel):
    """A piece of a message has arrived."""

    event: Literal["thread.message.delta"]
    """The name of the event."""

    data: MessageDeltaEvent
    """The piece."""

"""Types of `MessageIncompleteEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .message import Message


class MessageIncompleteEvent(BaseModel):
    """A message has been cut short."""

    event: Literal["thread.message.incomplete"]
    """The name of the event."""

    data: Message
    """The message, whose `incomplete_details` tell why."""

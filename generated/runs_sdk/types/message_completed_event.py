"""Types of `MessageCompletedEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .message import Message


class MessageCompletedEvent(BaseModel):
    """A message is finished."""

    event: Literal["thread.message.completed"]
    """The name of the event."""

    data: Message
    """The message with all of its content."""

"""Types of `MessageInProgressEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .message import Message


class MessageInProgressEvent(BaseModel):
    """The model has begun to write a message."""

    event: Literal["thread.message.in_progress"]
    """The name of the event."""

    data: Message
    """The message as it is now."""

"""Types of `MessageCreatedEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .message import Message


class MessageCreatedEvent(BaseModel):
    """A message has been created. It has no content yet."""

    event: Literal["thread.message.created"]
    """The name of the event."""

    data: Message
    """The new message."""

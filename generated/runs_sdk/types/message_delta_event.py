"""Types of `MessageDeltaEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime import BaseModel
from .message_delta import MessageDelta


class MessageDeltaEvent(BaseModel):
    """A piece of a message has arrived."""

    event: Literal["thread.message.delta"]
    """The name of the event."""

    data: MessageDelta
    """The piece."""

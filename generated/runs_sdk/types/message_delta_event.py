"""Types of `MessageDeltaEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .message_delta import MessageDelta


class MessageDeltaEvent(BaseModel):
    """A piece of a message that is being streamed."""

    id: str
    """The message that the piece belongs to."""

    object: Literal["thread.message.delta"]
    """Tells what kind of object this is."""

    delta: MessageDelta
    """What has been added to the message."""

"""Types of `MessageDelta`."""

from __future__ import annotations

from .._runtime.models import BaseModel
from .message_content_delta import MessageContentDelta
from .message_role import MessageRole


class MessageDelta(BaseModel):
    """The fields of a message that have changed."""

    role: MessageRole | None = None
    """Who the message is from."""

    content: list[MessageContentDelta] | None = None
    """Pieces of content, each with the index of the part to add it to."""

"""Types of `Message`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .message_attachment import MessageAttachment
from .message_content import MessageContent
from .message_incomplete_details import MessageIncompleteDetails
from .message_role import MessageRole
from .message_status import MessageStatus
from .metadata import Metadata


class Message(BaseModel):
    """A message on a thread."""

    id: str
    """Identifies the message in other requests."""

    object: Literal["thread.message"]
    """Tells what kind of object this is."""

    created_at: int
    """Creation time of the message, in seconds since the Unix epoch."""

    thread_id: str
    """The thread that the message is on."""

    status: MessageStatus
    """How far the message has come."""

    incomplete_details: MessageIncompleteDetails | None
    """Why the message was cut short, or null unless it was."""

    completed_at: int | None
    """Time at which the model finished the message, in seconds since the Unix epoch, or null if it
    has not.
    """

    incomplete_at: int | None
    """Time at which the message was cut short, in seconds since the Unix epoch, or null if it was
    not.
    """

    role: MessageRole
    """Who the message is from."""

    content: list[MessageContent]
    """What the message says, part by part."""

    assistant_id: str | None
    """The assistant that wrote the message, if one did."""

    run_id: str | None
    """The run that the message came out of, or null if you created the message yourself."""

    attachments: list[MessageAttachment] | None
    """Files that go with the message, and the tools that may read them."""

    metadata: Metadata | None
    """The key-value pairs that you have attached to the message."""

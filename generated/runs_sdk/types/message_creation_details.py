"""Types of `MessageCreationDetails`."""

from __future__ import annotations

from typing import Literal

from .._runtime import BaseModel


class MessageCreationDetailsMessageCreation(BaseModel):
    """The message in question."""

    message_id: str
    """The ID of the new message."""


class MessageCreationDetails(BaseModel):
    """The details of a step that writes a message."""

    type: Literal["message_creation"]
    """Marks a step that writes a message."""

    message_creation: MessageCreationDetailsMessageCreation
    """The message in question."""

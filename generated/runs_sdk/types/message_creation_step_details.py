"""Types of `MessageCreationStepDetails`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class MessageCreationStepDetailsMessageCreation(BaseModel):
    """The message in question."""

    message_id: str
    """The ID of the new message."""


class MessageCreationStepDetails(BaseModel):
    """The details of a step that writes a message."""

    type: Literal["message_creation"]
    """Marks a step that writes a message."""

    message_creation: MessageCreationStepDetailsMessageCreation
    """The message in question."""

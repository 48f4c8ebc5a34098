"""Types of `RunStepDeltaMessageDelta`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class RunStepDeltaMessageDeltaMessageCreation(BaseModel):
    """The message in question."""

    message_id: str | None = None
    """The ID of the new message."""


class RunStepDeltaMessageDelta(BaseModel):
    """A piece of the details of a step that writes a message."""

    type: Literal["message_creation"]
    """Marks a step that writes a message."""

    message_creation: RunStepDeltaMessageDeltaMessageCreation | None = None
    """The message in question."""

"""Types of `MessageIncompleteDetails`."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.models import BaseModel

MessageIncompleteDetailsReason: TypeAlias = (
    Literal["content_filter", "max_tokens", "run_cancelled", "run_expired", "run_failed"] | str
)
"""What kept the message from being finished."""


class MessageIncompleteDetails(BaseModel):
    """Why a message was cut short."""

    reason: MessageIncompleteDetailsReason
    """What kept the message from being finished."""

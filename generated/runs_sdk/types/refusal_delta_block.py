"""Types of `RefusalDeltaBlock`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class RefusalDeltaBlock(BaseModel):
    """A piece of a refusal."""

    index: int
    """The position of the part in the message."""

    type: Literal["refusal"]
    """Marks a refusal."""

    refusal: str | None = None
    """Text to append to what has arrived so far."""

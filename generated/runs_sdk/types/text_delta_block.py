"""Types of `TextDeltaBlock`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .text_delta import TextDelta


class TextDeltaBlock(BaseModel):
    """A piece of text that has been added to a message."""

    index: int
    """The position of the part in the message."""

    type: Literal["text"]
    """Marks text."""

    text: TextDelta | None = None
    """The text to append, along with any notes on it."""

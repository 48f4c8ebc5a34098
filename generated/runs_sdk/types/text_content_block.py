"""Types of `TextContentBlock`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .text import Text


class TextContentBlock(BaseModel):
    """Text in a message."""

    type: Literal["text"]
    """Marks text."""

    text: Text
    """The text, with notes on some of its passages."""

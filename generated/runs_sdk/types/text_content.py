"""Types of `TextContent`."""

from __future__ import annotations

from typing import Literal

from .._runtime import BaseModel
from .annotated_text import AnnotatedText


class TextContent(BaseModel):
    """Text in a message."""

    type: Literal["text"]
    """Marks text."""

    text: AnnotatedText
    """The text, with notes on some of its passages."""

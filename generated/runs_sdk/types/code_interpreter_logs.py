"""Types of `CodeInterpreterLogs`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class CodeInterpreterLogs(BaseModel):
    """A piece of the text that the code has printed."""

    index: int
    """The position of the output among the outputs of its call."""

    type: Literal["logs"]
    """Marks printed text."""

    logs: str | None = None
    """Text to append to what has arrived so far."""

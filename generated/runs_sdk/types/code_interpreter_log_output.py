"""Types of `CodeInterpreterLogOutput`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class CodeInterpreterLogOutput(BaseModel):
    """Text that the code has printed."""

    type: Literal["logs"]
    """Marks printed text."""

    logs: str
    """The printed text."""

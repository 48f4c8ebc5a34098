"""Types of `FunctionToolCall`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class FunctionToolCallFunction(BaseModel):
    """The function that was called, and what it returned."""

    name: str
    """Which function was called."""

    arguments: str
    """The arguments as JSON text, written by the model."""

    output: str | None
    """The output that you have submitted, or null if you have yet to do so."""


class FunctionToolCall(BaseModel):
    """A call to one of your functions."""

    id: str
    """Identifies the call."""

    type: Literal["function"]
    """Marks a function call."""

    function: FunctionToolCallFunction
    """The function that was called, and what it returned."""

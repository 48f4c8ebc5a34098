"""Types of `FunctionToolCallDelta`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class FunctionToolCallDeltaFunction(BaseModel):
    """What has been added to the function call."""

    name: str | None = None
    """Which function is being called. The first piece tells."""

    arguments: str | None = None
    """JSON text to append to the arguments that have arrived so far."""

    output: str | None = None
    """The output that you have submitted, or null if you have yet to do so."""


class FunctionToolCallDelta(BaseModel):
    """A piece of a call to one of your functions."""

    index: int
    """The position of the call among the calls of its step."""

    id: str | None = None
    """Identifies the call. The first piece carries it."""

    type: Literal["function"]
    """Marks a function call."""

    function: FunctionToolCallDeltaFunction | None = None
    """What has been added to the function call."""

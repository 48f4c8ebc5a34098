"""Types of `RequiredActionFunctionToolCall`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class RequiredActionFunctionToolCallFunction(BaseModel):
    """The function to call, and what to call it with."""

    name: str
    """Which function to call."""

    arguments: str
    """The arguments as JSON text. The model wrote them, so check them before use."""


class RequiredActionFunctionToolCall(BaseModel):
    """A function call that the model has made and that you are expected to answer."""

    id: str
    """Identifies the call. Repeat it as `tool_call_id` when you submit the output."""

    type: Literal["function"]
    """The kind of tool. Only functions need an output from you."""

    function: RequiredActionFunctionToolCallFunction
    """The function to call, and what to call it with."""

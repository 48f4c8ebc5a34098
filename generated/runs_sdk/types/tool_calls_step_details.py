"""Types of `ToolCallsStepDetails`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .tool_call import ToolCall


class ToolCallsStepDetails(BaseModel):
    """The details of a step that calls tools."""

    type: Literal["tool_calls"]
    """Marks a step that calls tools."""

    tool_calls: list[ToolCall]
    """The calls that the step makes. It is empty when the step has only just begun."""

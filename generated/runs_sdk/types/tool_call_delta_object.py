"""Types of `ToolCallDeltaObject`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .tool_call_delta import ToolCallDelta


class ToolCallDeltaObject(BaseModel):
    """A piece of the details of a step that calls tools."""

    type: Literal["tool_calls"]
    """Marks a step that calls tools."""

    tool_calls: list[ToolCallDelta] | None = None
    """Pieces of tool calls, each with the index of the call to add it to."""

"""Types of `ToolOutput`."""

from __future__ import annotations

from typing import TypedDict


class ToolOutputParam(TypedDict, total=False):
    """The result of one tool call."""

    tool_call_id: str
    """The `id` of the tool call that this answers."""

    output: str
    """What the tool returned, as text for the model to read."""

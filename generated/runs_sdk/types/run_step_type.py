"""Types of `RunStepType`."""

from __future__ import annotations

from typing import Literal, TypeAlias

RunStepType: TypeAlias = Literal["message_creation", "tool_calls"] | str
"""The kinds of action that a run can take."""

"""Types of `RunStepDeltaDetails`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .run_step_delta_message_delta import RunStepDeltaMessageDelta
from .tool_call_delta_object import ToolCallDeltaObject

RunStepDeltaDetails: TypeAlias = Annotated[RunStepDeltaMessageDelta | ToolCallDeltaObject, Field(discriminator="type")]
"""A piece of the details of a run step, depending on its type."""

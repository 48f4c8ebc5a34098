"""Types of `RunStepDetails`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .message_creation_step_details import MessageCreationStepDetails
from .tool_calls_step_details import ToolCallsStepDetails

RunStepDetails: TypeAlias = Annotated[MessageCreationStepDetails | ToolCallsStepDetails, Field(discriminator="type")]
"""What a run step has done, depending on its type."""

"""Types of `RunStepDetails`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .message_creation_details import MessageCreationDetails
from .tool_calls_details import ToolCallsDetails

RunStepDetails: TypeAlias = Annotated[MessageCreationDetails | ToolCallsDetails, Field(discriminator="type")]
"""What a run step has done, depending on its type."""

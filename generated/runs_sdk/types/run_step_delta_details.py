"""Types of `RunStepDeltaDetails`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .message_creation_details_delta import MessageCreationDetailsDelta
from .tool_calls_details_delta import ToolCallsDetailsDelta

RunStepDeltaDetails: TypeAlias = Annotated[
    MessageCreationDetailsDelta | ToolCallsDetailsDelta, Field(discriminator="type")
]
"""A piece of the details of a run step, depending on its type."""

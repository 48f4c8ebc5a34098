"""Types of `AssistantToolChoiceOption`."""

from __future__ import annotations

from typing import TypeAlias

from .assistant_tool_choice import AssistantToolChoice, AssistantToolChoiceParam
from .tool_choice_mode import ToolChoiceMode, ToolChoiceModeParam

AssistantToolChoiceOption: TypeAlias = ToolChoiceMode | AssistantToolChoice
"""Which tool the model has to call, given as a general rule or as one particular tool."""

AssistantToolChoiceOptionParam: TypeAlias = ToolChoiceModeParam | AssistantToolChoiceParam
"""Which tool the model has to call, given as a general rule or as one particular tool."""

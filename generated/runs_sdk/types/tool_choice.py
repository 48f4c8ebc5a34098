"""Types of `ToolChoice`."""

from __future__ import annotations

from typing import TypeAlias

from .named_tool_choice import NamedToolChoice, NamedToolChoiceParam
from .tool_choice_mode import ToolChoiceMode, ToolChoiceModeParam

ToolChoice: TypeAlias = ToolChoiceMode | NamedToolChoice
"""Which tool the model has to call, given as a general rule or as one particular tool."""

ToolChoiceParam: TypeAlias = ToolChoiceModeParam | NamedToolChoiceParam
"""Which tool the model has to call, given as a general rule or as one particular tool."""

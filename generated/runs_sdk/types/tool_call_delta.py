"""Types of `ToolCallDelta`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .code_interpreter_tool_call_delta import CodeInterpreterToolCallDelta
from .file_search_tool_call_delta import FileSearchToolCallDelta
from .function_tool_call_delta import FunctionToolCallDelta

ToolCallDelta: TypeAlias = Annotated[
    CodeInterpreterToolCallDelta | FileSearchToolCallDelta | FunctionToolCallDelta, Field(discriminator="type")
]
"""A piece of a tool call."""

"""Types of `ToolCall`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .code_interpreter_tool_call import CodeInterpreterToolCall
from .file_search_tool_call import FileSearchToolCall
from .function_tool_call import FunctionToolCall

ToolCall: TypeAlias = Annotated[
    CodeInterpreterToolCall | FileSearchToolCall | FunctionToolCall, Field(discriminator="type")
]
"""A call that a run step has made to one of its tools."""

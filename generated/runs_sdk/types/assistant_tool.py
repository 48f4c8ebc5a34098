"""Types of `AssistantTool`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .code_interpreter_tool import CodeInterpreterTool, CodeInterpreterToolParam
from .file_search_tool import FileSearchTool, FileSearchToolParam
from .function_tool import FunctionTool, FunctionToolParam

AssistantTool: TypeAlias = Annotated[CodeInterpreterTool | FileSearchTool | FunctionTool, Field(discriminator="type")]
"""A tool that an assistant can use."""

AssistantToolParam: TypeAlias = CodeInterpreterToolParam | FileSearchToolParam | FunctionToolParam
"""A tool that an assistant can use."""

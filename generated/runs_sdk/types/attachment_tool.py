"""Types of `AttachmentTool`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .code_interpreter_tool import CodeInterpreterTool, CodeInterpreterToolParam
from .file_search_attachment_tool import FileSearchAttachmentTool, FileSearchAttachmentToolParam

AttachmentTool: TypeAlias = Annotated[CodeInterpreterTool | FileSearchAttachmentTool, Field(discriminator="type")]
"""A tool that can read an attached file."""

AttachmentToolParam: TypeAlias = CodeInterpreterToolParam | FileSearchAttachmentToolParam
"""A tool that can read an attached file."""

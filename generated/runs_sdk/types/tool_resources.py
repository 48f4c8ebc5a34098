"""Types of `ToolResources`."""

from __future__ import annotations

from typing import TypedDict

from .._runtime.models import BaseModel
from .code_interpreter_resources import CodeInterpreterResources, CodeInterpreterResourcesParam
from .file_search_resources import FileSearchResources, FileSearchResourcesParam


class ToolResources(BaseModel):
    """The files and vector stores that tools can reach, grouped by the tool that uses them."""

    code_interpreter: CodeInterpreterResources | None = None
    """What the code interpreter can reach."""

    file_search: FileSearchResources | None = None
    """What file search can reach."""


class ToolResourcesParam(TypedDict, total=False):
    """The files and vector stores that tools can reach, grouped by the tool that uses them."""

    code_interpreter: CodeInterpreterResourcesParam
    """What the code interpreter can reach."""

    file_search: FileSearchResourcesParam
    """What file search can reach."""

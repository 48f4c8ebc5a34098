"""Types of `FileSearchTool`."""

from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._runtime.models import BaseModel
from .file_search_options import FileSearchOptions, FileSearchOptionsParam


class FileSearchTool(BaseModel):
    """Lets the model search the files in a vector store."""

    type: Literal["file_search"]
    """Selects file search."""

    file_search: FileSearchOptions | None = None
    """Changes to the way the search works."""


class FileSearchToolParam(TypedDict, total=False):
    """Lets the model search the files in a vector store."""

    type: Required[Literal["file_search"]]
    """Selects file search."""

    file_search: FileSearchOptionsParam
    """Changes to the way the search works."""

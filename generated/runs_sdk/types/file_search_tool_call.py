"""Types of `FileSearchToolCall`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .file_search_call_ranking_options import FileSearchCallRankingOptions
from .file_search_result import FileSearchResult


class FileSearchToolCallFileSearch(BaseModel):
    """How the search was made and what it found. It can be empty."""

    ranking_options: FileSearchCallRankingOptions | None = None
    """How the results were ranked."""

    results: list[FileSearchResult] | None = None
    """What the search found."""


class FileSearchToolCall(BaseModel):
    """A search through the files of a vector store."""

    id: str
    """Identifies the call."""

    type: Literal["file_search"]
    """Marks a call to file search."""

    file_search: FileSearchToolCallFileSearch
    """How the search was made and what it found. It can be empty."""

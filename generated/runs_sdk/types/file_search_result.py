"""Types of `FileSearchResult`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class FileSearchResultContent(BaseModel):
    """One piece of the passage."""

    type: Literal["text"] | None = None
    """Marks a piece of text."""

    text: str | None = None
    """The text of the piece."""


class FileSearchResult(BaseModel):
    """A passage that a file search has found."""

    file_id: str
    """The file that holds the passage."""

    file_name: str
    """The name of that file."""

    score: float
    """How well the passage matches, from 0 to 1.

    From 0 to 1.
    """

    content: list[FileSearchResultContent] | None = None
    """The passage itself, present only if it was asked for with `include[]`."""

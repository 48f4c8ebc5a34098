"""Types of `FileSearchToolCallDelta`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class FileSearchToolCallDelta(BaseModel):
    """A piece of a file search."""

    index: int
    """The position of the call among the calls of its step."""

    id: str | None = None
    """Identifies the call. The first piece carries it."""

    type: Literal["file_search"]
    """Marks a call to file search."""

    file_search: dict[str, object]
    """Reserved for the details of the search. It is empty for now."""

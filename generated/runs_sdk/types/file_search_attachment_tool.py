"""Types of `FileSearchAttachmentTool`."""

from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._runtime.models import BaseModel


class FileSearchAttachmentTool(BaseModel):
    """Makes an attached file searchable. Unlike the tool of an assistant, this one has no
    settings.
    """

    type: Literal["file_search"]
    """Selects file search."""


class FileSearchAttachmentToolParam(TypedDict, total=False):
    """Makes an attached file searchable. Unlike the tool of an assistant, this one has no
    settings.
    """

    type: Required[Literal["file_search"]]
    """Selects file search."""

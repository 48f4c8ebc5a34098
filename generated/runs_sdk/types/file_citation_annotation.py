"""Types of `FileCitationAnnotation`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class FileCitationAnnotationFileCitation(BaseModel):
    """The source of the passage."""

    file_id: str
    """The file that is cited."""


class FileCitationAnnotation(BaseModel):
    """A passage that cites a file which file search has read."""

    type: Literal["file_citation"]
    """Marks a citation."""

    text: str
    """The placeholder in the text, ready to be replaced by a proper citation."""

    file_citation: FileCitationAnnotationFileCitation
    """The source of the passage."""

    start_index: int
    """Where the placeholder starts in the text.

    At least 0.
    """

    end_index: int
    """Where the placeholder ends in the text.

    At least 0.
    """

"""Types of `FileCitationDeltaAnnotation`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class FileCitationDeltaAnnotationFileCitation(BaseModel):
    """The source of the passage."""

    file_id: str | None = None
    """The file that is cited."""

    quote: str | None = None
    """The words that are cited from the file."""


class FileCitationDeltaAnnotation(BaseModel):
    """A piece of a citation."""

    index: int
    """The position of the annotation in its text."""

    type: Literal["file_citation"]
    """Marks a citation."""

    text: str | None = None
    """The placeholder in the text, ready to be replaced by a proper citation."""

    file_citation: FileCitationDeltaAnnotationFileCitation | None = None
    """The source of the passage."""

    start_index: int | None = None
    """Where the placeholder starts in the text.

    At least 0.
    """

    end_index: int | None = None
    """Where the placeholder ends in the text.

    At least 0.
    """

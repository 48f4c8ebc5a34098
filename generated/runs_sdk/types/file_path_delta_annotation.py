"""Types of `FilePathDeltaAnnotation`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class FilePathDeltaAnnotationFilePath(BaseModel):
    """The file behind the path."""

    file_id: str | None = None
    """The file that was made."""


class FilePathDeltaAnnotation(BaseModel):
    """A piece of an annotation that points to a file."""

    index: int
    """The position of the annotation in its text."""

    type: Literal["file_path"]
    """Marks the path of a file."""

    text: str | None = None
    """The placeholder in the text, ready to be replaced by a download link."""

    file_path: FilePathDeltaAnnotationFilePath | None = None
    """The file behind the path."""

    start_index: int | None = None
    """Where the placeholder starts in the text.

    At least 0.
    """

    end_index: int | None = None
    """Where the placeholder ends in the text.

    At least 0.
    """

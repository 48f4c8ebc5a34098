"""Types of `FilePathAnnotation`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class FilePathAnnotationFilePath(BaseModel):
    """The file behind the path."""

    file_id: str
    """The file that was made."""


class FilePathAnnotation(BaseModel):
    """A passage that points to a file which the code interpreter has made."""

    type: Literal["file_path"]
    """Marks the path of a file."""

    text: str
    """The placeholder in the text, ready to be replaced by a download link."""

    file_path: FilePathAnnotationFilePath
    """The file behind the path."""

    start_index: int
    """Where the placeholder starts in the text.

    At least 0.
    """

    end_index: int
    """Where the placeholder ends in the text.

    At least 0.
    """

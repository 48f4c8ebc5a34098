"""Types of `CodeInterpreterImageOutput`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class CodeInterpreterImageOutputImage(BaseModel):
    """Where to find the image."""

    file_id: str
    """The file that holds the image."""


class CodeInterpreterImageOutput(BaseModel):
    """An image that the code has drawn."""

    type: Literal["image"]
    """Marks an image."""

    image: CodeInterpreterImageOutputImage
    """Where to find the image."""

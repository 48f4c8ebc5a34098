"""Types of `CodeInterpreterOutputImage`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class CodeInterpreterOutputImageImage(BaseModel):
    """Where to find the image."""

    file_id: str | None = None
    """The file that holds the image."""


class CodeInterpreterOutputImage(BaseModel):
    """An image that the code has drawn."""

    index: int
    """The position of the output among the outputs of its call."""

    type: Literal["image"]
    """Marks an image."""

    image: CodeInterpreterOutputImageImage | None = None
    """Where to find the image."""

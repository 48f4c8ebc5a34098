"""Types of `CodeInterpreterImageOutputDelta`."""

from __future__ import annotations

from typing import Literal

from .._runtime import BaseModel


class CodeInterpreterImageOutputDeltaImage(BaseModel):
    """Where to find the image."""

    file_id: str | None = None
    """The file that holds the image."""


class CodeInterpreterImageOutputDelta(BaseModel):
    """An image that the code has drawn."""

    index: int
    """The position of the output among the outputs of its call."""

    type: Literal["image"]
    """Marks an image."""

    image: CodeInterpreterImageOutputDeltaImage | None = None
    """Where to find the image."""

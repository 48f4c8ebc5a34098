"""Types of `ImageFileDeltaBlock`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .image_file_delta import ImageFileDelta


class ImageFileDeltaBlock(BaseModel):
    """An uploaded image that has been added to a message."""

    index: int
    """The position of the part in the message."""

    type: Literal["image_file"]
    """Marks an uploaded image."""

    image_file: ImageFileDelta | None = None
    """The image."""

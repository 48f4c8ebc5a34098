"""Types of `ImageFileContentBlock`."""

from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._runtime.models import BaseModel
from .image_file import ImageFile, ImageFileParam


class ImageFileContentBlock(BaseModel):
    """An image that has been uploaded as a file."""

    type: Literal["image_file"]
    """Marks an uploaded image."""

    image_file: ImageFile
    """The image."""


class ImageFileContentBlockParam(TypedDict, total=False):
    """An image that has been uploaded as a file."""

    type: Required[Literal["image_file"]]
    """Marks an uploaded image."""

    image_file: Required[ImageFileParam]
    """The image."""

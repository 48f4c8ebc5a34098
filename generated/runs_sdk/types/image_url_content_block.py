"""Types of `ImageURLContentBlock`."""

from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._runtime.models import BaseModel
from .image_url import ImageURL, ImageURLParam


class ImageURLContentBlock(BaseModel):
    """An image on the web."""

    type: Literal["image_url"]
    """Marks an image on the web."""

    image_url: ImageURL
    """The image."""


class ImageURLContentBlockParam(TypedDict, total=False):
    """An image on the web."""

    type: Required[Literal["image_url"]]
    """Marks an image on the web."""

    image_url: Required[ImageURLParam]
    """The image."""

"""Types of `ImageUrlContent`."""

from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._runtime import BaseModel
from .image_url import ImageUrl, ImageUrlParam


class ImageUrlContent(BaseModel):
    """An image on the web."""

    type: Literal["image_url"]
    """Marks an image on the web."""

    image_url: ImageUrl
    """The image."""


class ImageUrlContentParam(TypedDict, total=False):
    """An image on the web."""

    type: Required[Literal["image_url"]]
    """Marks an image on the web."""

    image_url: Required[ImageUrlParam]
    """The image."""

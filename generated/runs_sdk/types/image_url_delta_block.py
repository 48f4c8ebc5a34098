"""Types of `ImageURLDeltaBlock`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .image_url_delta import ImageURLDelta


class ImageURLDeltaBlock(BaseModel):
    """An image on the web that has been added to a message."""

    index: int
    """The position of the part in the message."""

    type: Literal["image_url"]
    """Marks an image on the web."""

    image_url: ImageURLDelta | None = None
    """The image."""

"""Types of `ImageURLDelta`."""

from __future__ import annotations

from .._runtime.models import BaseModel
from .image_detail import ImageDetail


class ImageURLDelta(BaseModel):
    """What has arrived of an image on the web."""

    url: str | None = None
    """The address of a JPEG, PNG, GIF or WebP image."""

    detail: ImageDetail | None = None
    """How closely the model looks at the image.

    Default: "auto".
    """

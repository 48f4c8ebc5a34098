"""Types of `ImageURL`."""

from __future__ import annotations

from typing import Required, TypedDict

from .._runtime.models import BaseModel
from .image_detail import ImageDetail, ImageDetailParam


class ImageURL(BaseModel):
    """The address of an image, and how closely to look at it."""

    url: str
    """The address of a JPEG, PNG, GIF or WebP image."""

    detail: ImageDetail | None = None
    """How closely the model looks at the image.

    Default: "auto".
    """


class ImageURLParam(TypedDict, total=False):
    """The address of an image, and how closely to look at it."""

    url: Required[str]
    """The address of a JPEG, PNG, GIF or WebP image."""

    detail: ImageDetailParam
    """How closely the model looks at the image.

    Default: "auto".
    """

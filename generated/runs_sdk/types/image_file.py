"""Types of `ImageFile`."""

from __future__ import annotations

from typing import Required, TypedDict

from .._runtime.models import BaseModel
from .image_detail import ImageDetail, ImageDetailParam


class ImageFile(BaseModel):
    """An uploaded image, and how closely to look at it."""

    file_id: str
    """The file that holds the image. Upload it with the purpose `vision` if you need its content
    again later.
    """

    detail: ImageDetail | None = None
    """How closely the model looks at the image.

    Default: "auto".
    """


class ImageFileParam(TypedDict, total=False):
    """An uploaded image, and how closely to look at it."""

    file_id: Required[str]
    """The file that holds the image. Upload it with the purpose `vision` if you need its content
    again later.
    """

    detail: ImageDetailParam
    """How closely the model looks at the image.

    Default: "auto".
    """

"""Types of `ImageFileDelta`."""

from __future__ import annotations

from .._runtime.models import BaseModel
from .image_detail import ImageDetail


class ImageFileDelta(BaseModel):
    """What has arrived of an uploaded image."""

    file_id: str | None = None
    """The file that holds the image. Upload it with the purpose `vision` if you need its content
    again later.
    """

    detail: ImageDetail | None = None
    """How closely the model looks at the image.

    Default: "auto".
    """

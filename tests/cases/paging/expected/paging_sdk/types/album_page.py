"""Types of `AlbumPage`."""

from __future__ import annotations

from .._runtime.models import BaseModel
from .thing import Thing


class AlbumPageData(BaseModel):
    albums: list[Thing]
    total: int | None = None


class AlbumPage(BaseModel):
    data: AlbumPageData

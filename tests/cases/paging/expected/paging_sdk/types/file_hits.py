"""Types of `FileHits`."""

from __future__ import annotations

from .._runtime.models import BaseModel
from .thing import Thing


class FileHitsPagingNext(BaseModel):
    after: str | None = None


class FileHitsPaging(BaseModel):
    next: FileHitsPagingNext | None = None


class FileHits(BaseModel):
    results: list[Thing]
    paging: FileHitsPaging | None = None

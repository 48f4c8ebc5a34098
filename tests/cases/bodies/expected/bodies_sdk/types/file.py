"""Types of `File`."""

from __future__ import annotations

from typing import Required, TypedDict

from .._runtime.models import BaseModel


class File(BaseModel):
    id: str
    size: int | None = None


class FileParam(TypedDict, total=False):
    id: Required[str]
    size: int

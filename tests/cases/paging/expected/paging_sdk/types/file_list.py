"""Types of `FileList`."""

from __future__ import annotations

from pydantic import Field

from .._runtime.models import BaseModel
from .thing import Thing


class FileListMeta(BaseModel):
    next_page_token: str | None = Field(default=None, alias="nextPageToken")


class FileList(BaseModel):
    files: list[Thing]
    meta: FileListMeta | None = None

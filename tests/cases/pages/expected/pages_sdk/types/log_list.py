"""Types of `LogList`."""

from __future__ import annotations

from pydantic import Field

from .._runtime.models import BaseModel
from .run import Run


class LogList(BaseModel):
    results: list[Run] | None = None
    has_more: bool | None = Field(default=None, alias="hasMore")
    iter_pages: int | None = None

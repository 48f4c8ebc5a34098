"""Types of `RunList`."""

from __future__ import annotations

from .._runtime.models import BaseModel
from .run import Run


class RunList(BaseModel):
    data: list[Run]
    has_more: bool

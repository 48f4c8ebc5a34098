"""Types of `Orphan`."""

from __future__ import annotations

from .._runtime.models import BaseModel


class Orphan(BaseModel):
    """Nothing refers to it."""

    id: str | None = None

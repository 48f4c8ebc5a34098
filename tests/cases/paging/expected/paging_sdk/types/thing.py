"""Types of `Thing`."""

from __future__ import annotations

from .._runtime.models import BaseModel


class Thing(BaseModel):
    id: str

"""Types of `Thing`."""

from __future__ import annotations

from .._runtime import BaseModel


class Thing(BaseModel):
    id: str

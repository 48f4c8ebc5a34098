"""Types of `Problem`."""

from __future__ import annotations

from .._runtime.models import BaseModel


class Problem(BaseModel):
    title: str | None = None

"""Types of `Pet`."""

from __future__ import annotations

from .._runtime.models import BaseModel


class Pet(BaseModel):
    name: str | None = None
    owner: str | None = None
    """Who it belongs to.

    Deprecated.
    """

"""Types of `Con`."""

from __future__ import annotations

from .._runtime.models import BaseModel


class Con(BaseModel):
    aux: str | None = None

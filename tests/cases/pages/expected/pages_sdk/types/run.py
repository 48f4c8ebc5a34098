"""Types of `Run`."""

from __future__ import annotations

from .._runtime.models import BaseModel


class Run(BaseModel):
    id: str

"""Types of `Run`."""

from __future__ import annotations

from .._runtime import BaseModel


class Run(BaseModel):
    id: str

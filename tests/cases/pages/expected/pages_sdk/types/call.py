"""Types of `Call`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class Call(BaseModel):
    id: str
    type: Literal["call"]

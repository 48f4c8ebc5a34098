"""Types of `Note`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class Note(BaseModel):
    id: str
    type: Literal["note"]

"""Types of `Stock`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class Stock(BaseModel):
    kind: Literal["stock.up", "stock.down"]
    count: int | None = None

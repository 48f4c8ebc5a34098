"""Types of `Order`."""

from __future__ import annotations

from .._runtime import BaseModel


class Order(BaseModel):
    id: str
    secret: str | None = None

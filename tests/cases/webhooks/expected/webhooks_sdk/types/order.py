"""Types of `Order`."""

from __future__ import annotations

from .._runtime.models import BaseModel


class Order(BaseModel):
    id: str
    secret: str | None = None

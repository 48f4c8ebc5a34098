"""Types of `OrderPaidPayload`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class OrderPaidPayload(BaseModel):
    kind: Literal["order.paid"]
    amount: float | None = None

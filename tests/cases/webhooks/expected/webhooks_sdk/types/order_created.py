"""Types of `OrderCreated`."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from .._runtime.models import BaseModel
from .order import Order


class OrderCreated(BaseModel):
    kind: Literal["order.created"]
    at: dt.datetime
    order: Order

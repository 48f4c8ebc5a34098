"""Types of `Gone`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class Gone(BaseModel):
    kind: Literal["order.gone"]
    id: str | None = None

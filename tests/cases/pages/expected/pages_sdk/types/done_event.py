"""Types of `DoneEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class DoneEvent(BaseModel):
    event: Literal["done"]
    data: Literal["[DONE]"]

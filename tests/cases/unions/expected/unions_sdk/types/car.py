"""Types of `Car`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .._runtime.models import BaseModel


class Car(BaseModel):
    type: Literal["car"] = Field(alias="@type")
    doors: int | None = None

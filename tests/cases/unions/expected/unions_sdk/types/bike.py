"""Types of `Bike`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .._runtime.models import BaseModel


class Bike(BaseModel):
    type: Literal["bike", "trike"] = Field(alias="@type")

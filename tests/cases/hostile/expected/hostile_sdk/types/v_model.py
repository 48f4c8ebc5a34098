"""Types of `VModel`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .._runtime.models import BaseModel


class VModel(BaseModel):
    t: Literal["b'\\"] = Field(alias='t"\\')

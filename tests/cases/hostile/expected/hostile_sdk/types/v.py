"""Types of `V`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .._runtime.models import BaseModel


class V(BaseModel):
    t: Literal['a"\n'] = Field(alias='t"\\')

"""Types of `Layered`."""

from __future__ import annotations

from typing import TypedDict

from .._runtime.models import BaseModel


class Layered(BaseModel):
    deep: Layered | None = None


class LayeredParam(TypedDict, total=False):
    deep: LayeredParam

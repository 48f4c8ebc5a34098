"""Types of `FooBar`."""

from __future__ import annotations

from .._runtime.models import BaseModel
from .con_ import Con


class FooBar(BaseModel):
    con: Con | None = None

"""Types of `Cat`."""

from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._runtime.models import BaseModel


class Cat(BaseModel):
    kind: Literal["cat"]
    lives: int | None = None
    """Default: 9."""


class CatParam(TypedDict, total=False):
    kind: Required[Literal["cat"]]
    lives: int
    """Default: 9."""

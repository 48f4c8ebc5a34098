"""Types of `Color`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Required, TypedDict

from .._runtime.models import BaseModel


class Color(BaseModel):
    name: str
    tint: dict[str, int] | None = None


class ColorParam(TypedDict, total=False):
    name: Required[str]
    tint: Mapping[str, int]

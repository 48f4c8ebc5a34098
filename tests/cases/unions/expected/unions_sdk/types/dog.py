"""Types of `Dog`."""

from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._runtime.models import BaseModel


class Dog(BaseModel):
    kind: Literal["dog", "puppy"]
    good: bool | None = None


class DogParam(TypedDict, total=False):
    kind: Required[Literal["dog", "puppy"]]
    good: bool

"""Types of `Address`."""

from __future__ import annotations

from typing import TypedDict

from .._runtime.models import BaseModel
from .._runtime.sequences import SequenceNotStr


class Address(BaseModel):
    street: str | None = None
    lines: list[str] | None = None


class AddressParam(TypedDict, total=False):
    street: str
    lines: SequenceNotStr[str]

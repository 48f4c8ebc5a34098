"""Types of `Address`."""

from __future__ import annotations

from typing import TypedDict

from .._runtime import BaseModel, SequenceNotStr


class Address(BaseModel):
    street: str | None = None
    lines: list[str] | None = None


class AddressParam(TypedDict, total=False):
    street: str
    lines: SequenceNotStr[str]

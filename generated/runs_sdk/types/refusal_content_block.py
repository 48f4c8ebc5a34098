"""Types of `RefusalContentBlock`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class RefusalContentBlock(BaseModel):
    """The words with which the model has declined to answer."""

    type: Literal["refusal"]
    """Marks a refusal."""

    refusal: str
    """What the model said instead of an answer."""

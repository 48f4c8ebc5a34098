"""Types of `StepList`."""

from __future__ import annotations

from .._runtime.models import BaseModel
from .step import Step


class StepList(BaseModel):
    data: list[Step]
    has_more: bool

"""Types of `StepEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .step import Step


class StepEvent(BaseModel):
    event: Literal["step"]
    data: Step

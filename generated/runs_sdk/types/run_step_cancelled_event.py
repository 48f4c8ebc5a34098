"""Types of `RunStepCancelledEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .run_step import RunStep


class RunStepCancelledEvent(BaseModel):
    """A run step has been cancelled."""

    event: Literal["thread.run.step.cancelled"]
    """The name of the event."""

    data: RunStep
    """The run step as it is now."""

"""Types of `RunStepCompletedEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .run_step import RunStep


class RunStepCompletedEvent(BaseModel):
    """A run step has completed."""

    event: Literal["thread.run.step.completed"]
    """The name of the event."""

    data: RunStep
    """The run step as it is now."""

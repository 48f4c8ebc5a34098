"""Types of `RunStepExpiredEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .run_step import RunStep


class RunStepExpiredEvent(BaseModel):
    """A run step has expired."""

    event: Literal["thread.run.step.expired"]
    """The name of the event."""

    data: RunStep
    """The run step as it is now."""

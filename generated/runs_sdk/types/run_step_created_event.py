"""Types of `RunStepCreatedEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .run_step import RunStep


class RunStepCreatedEvent(BaseModel):
    """A run step has been created."""

    event: Literal["thread.run.step.created"]
    """The name of the event."""

    data: RunStep
    """The new run step."""

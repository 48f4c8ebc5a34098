"""Types of `RunStepFailedEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .run_step import RunStep


class RunStepFailedEvent(BaseModel):
    """A run step has failed."""

    event: Literal["thread.run.step.failed"]
    """The name of the event."""

    data: RunStep
    """The run step, whose `last_error` tells why."""

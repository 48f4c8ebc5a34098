"""Types of `RunStepInProgressEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .run_step import RunStep


class RunStepInProgressEvent(BaseModel):
    """Work on a run step has begun."""

    event: Literal["thread.run.step.in_progress"]
    """The name of the event."""

    data: RunStep
    """The run step as it is now."""

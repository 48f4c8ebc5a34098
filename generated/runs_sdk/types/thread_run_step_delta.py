"""Types of `ThreadRunStepDelta`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .run_step_delta_event import RunStepDeltaEvent


class ThreadRunStepDelta(BaseModel):
    """A piece of a run step has arrived."""

    event: Literal["thread.run.step.delta"]
    """The name of the event."""

    data: RunStepDeltaEvent
    """The piece."""

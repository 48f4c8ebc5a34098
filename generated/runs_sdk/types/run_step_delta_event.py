"""Types of `RunStepDeltaEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .run_step_delta import RunStepDelta


class RunStepDeltaEvent(BaseModel):
    """A piece of a run step that is being streamed."""

    id: str
    """The run step that the piece belongs to."""

    object: Literal["thread.run.step.delta"]
    """Tells what kind of object this is."""

    delta: RunStepDelta
    """What has been added to the run step."""

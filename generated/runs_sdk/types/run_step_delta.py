"""Types of `RunStepDelta`."""

from __future__ import annotations

from .._runtime.models import BaseModel
from .run_step_delta_details import RunStepDeltaDetails


class RunStepDelta(BaseModel):
    """The fields of a run step that have changed."""

    step_details: RunStepDeltaDetails | None = None
    """What has been added to the details of the step."""

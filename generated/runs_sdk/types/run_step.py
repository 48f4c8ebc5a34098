"""Types of `RunStep`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .metadata import Metadata
from .run_step_details import RunStepDetails
from .run_step_last_error import RunStepLastError
from .run_step_status import RunStepStatus
from .run_step_type import RunStepType
from .run_step_usage import RunStepUsage


class RunStep(BaseModel):
    """One action that a run has taken, which is either writing a message or calling tools."""

    id: str
    """Identifies the run step in other requests."""

    object: Literal["thread.run.step"]
    """Tells what kind of object this is."""

    created_at: int
    """Creation time of the run step, in seconds since the Unix epoch."""

    assistant_id: str
    """The assistant that took the step."""

    thread_id: str
    """The thread that the run works on."""

    run_id: str
    """The run that the step belongs to."""

    type: RunStepType
    """What the step does."""

    status: RunStepStatus
    """How far the step has come."""

    step_details: RunStepDetails
    """What the step has done so far."""

    last_error: RunStepLastError | None
    """Why the step failed, or null if nothing has gone wrong."""

    expired_at: int | None
    """Time at which the step expired along with its run, in seconds since the Unix epoch, or null
    if it has not.
    """

    cancelled_at: int | None
    """Time at which the step was cancelled, in seconds since the Unix epoch, or null if it was
    not.
    """

    failed_at: int | None
    """Time at which the step failed, in seconds since the Unix epoch, or null if it has not."""

    completed_at: int | None
    """Time at which the step completed, in seconds since the Unix epoch, or null if it has not."""

    metadata: Metadata | None
    """The key-value pairs that are attached to the step."""

    usage: RunStepUsage | None
    """How many tokens the step has used, or null while it is in progress."""

"""Types of `RunInProgressEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .run import Run


class RunInProgressEvent(BaseModel):
    """Work on a run has begun."""

    event: Literal["thread.run.in_progress"]
    """The name of the event."""

    data: Run
    """The run as it is now."""

"""Types of `RunCancellingEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .run import Run


class RunCancellingEvent(BaseModel):
    """A run is being cancelled."""

    event: Literal["thread.run.cancelling"]
    """The name of the event."""

    data: Run
    """The run as it is now."""

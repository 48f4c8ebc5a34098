"""Types of `RunCancelledEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .run import Run


class RunCancelledEvent(BaseModel):
    """A run has been cancelled."""

    event: Literal["thread.run.cancelled"]
    """The name of the event."""

    data: Run
    """The run as it is now."""

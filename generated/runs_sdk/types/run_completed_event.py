"""Types of `RunCompletedEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .run import Run


class RunCompletedEvent(BaseModel):
    """A run has completed."""

    event: Literal["thread.run.completed"]
    """The name of the event."""

    data: Run
    """The run as it is now."""

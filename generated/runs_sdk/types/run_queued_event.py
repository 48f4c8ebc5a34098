"""Types of `RunQueuedEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .run import Run


class RunQueuedEvent(BaseModel):
    """A run has joined the queue."""

    event: Literal["thread.run.queued"]
    """The name of the event."""

    data: Run
    """The run as it is now."""

"""Types of `RunFailedEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .run import Run


class RunFailedEvent(BaseModel):
    """A run has failed."""

    event: Literal["thread.run.failed"]
    """The name of the event."""

    data: Run
    """The run, whose `last_error` tells why."""

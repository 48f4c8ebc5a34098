"""Types of `RunExpiredEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .run import Run


class RunExpiredEvent(BaseModel):
    """A run has expired."""

    event: Literal["thread.run.expired"]
    """The name of the event."""

    data: Run
    """The run as it is now."""

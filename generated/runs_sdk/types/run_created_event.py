"""Types of `RunCreatedEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .run import Run


class RunCreatedEvent(BaseModel):
    """A run has been created."""

    event: Literal["thread.run.created"]
    """The name of the event."""

    data: Run
    """The new run."""

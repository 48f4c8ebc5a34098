"""Types of `RunIncompleteEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .run import Run


class RunIncompleteEvent(BaseModel):
    """A run has ended early because it hit a token limit."""

    event: Literal["thread.run.incomplete"]
    """The name of the event."""

    data: Run
    """The run, whose `incomplete_details` tell which limit it was."""

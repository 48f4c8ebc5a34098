"""Types of `RunRequiresActionEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .run import Run


class RunRequiresActionEvent(BaseModel):
    """A run has stopped until you submit tool outputs."""

    event: Literal["thread.run.requires_action"]
    """The name of the event."""

    data: Run
    """The run, whose `required_action` lists the calls to answer."""

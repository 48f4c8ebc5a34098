"""Types of `ThreadCreatedEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .thread import Thread


class ThreadCreatedEvent(BaseModel):
    """A thread has been created."""

    event: Literal["thread.created"]
    """The name of the event."""

    data: Thread
    """The new thread."""

    enabled: bool | None = None
    """A flag that the API defines for this event. It has no meaning for runs."""

"""Types of `Thread`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .metadata import Metadata
from .tool_resources import ToolResources


class Thread(BaseModel):
    """A conversation, made up of messages."""

    id: str
    """Identifies the thread in other requests."""

    object: Literal["thread"]
    """Tells what kind of object this is."""

    created_at: int
    """Creation time of the thread, in seconds since the Unix epoch."""

    tool_resources: ToolResources | None
    """The files and vector stores that tools can reach whenever they work on this thread."""

    metadata: Metadata | None
    """The key-value pairs that you have attached to the thread."""

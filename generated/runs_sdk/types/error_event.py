"""Types of `ErrorEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .error import Error


class ErrorEvent(BaseModel):
    """Something has gone wrong on the server, such as an internal error or a timeout."""

    event: Literal["error"]
    """The name of the event."""

    data: Error
    """The error."""

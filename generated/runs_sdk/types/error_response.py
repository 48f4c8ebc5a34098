"""Types of `ErrorResponse`."""

from __future__ import annotations

from .._runtime.models import BaseModel
from .error import Error


class ErrorResponse(BaseModel):
    """The body of every answer that reports an error."""

    error: Error
    """What went wrong."""

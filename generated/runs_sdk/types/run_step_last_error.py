"""Types of `RunStepLastError`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class RunStepLastError(BaseModel):
    """The error that ended a run step."""

    code: Literal["server_error", "rate_limit_exceeded"] | str
    """What kind of error it was."""

    message: str
    """An explanation meant for people."""

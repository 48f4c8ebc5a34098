"""Types of `LastError`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class LastError(BaseModel):
    """The error that ended a run."""

    code: Literal["server_error", "rate_limit_exceeded", "invalid_prompt"] | str
    """What kind of error it was."""

    message: str
    """An explanation meant for people."""

"""Types of `Error`."""

from __future__ import annotations

from .._runtime.models import BaseModel


class Error(BaseModel):
    """A description of something that went wrong."""

    code: str | None
    """A short name for the error that programs can act on, if it has one."""

    message: str
    """An explanation meant for people."""

    param: str | None
    """The request parameter at fault, if there is one."""

    type: str
    """The family that the error belongs to, such as `invalid_request_error`."""

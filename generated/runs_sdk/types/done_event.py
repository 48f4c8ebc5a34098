"""Types of `DoneEvent`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class DoneEvent(BaseModel):
    """The stream has come to its end."""

    event: Literal["done"]
    """The name of the event."""

    data: Literal["[DONE]"]
    """A fixed marker. Unlike the data of other events, it is not JSON."""

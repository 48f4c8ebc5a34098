"""Types of `Thing`."""

from __future__ import annotations

import datetime as dt

from .._runtime.models import BaseModel


class Thing(BaseModel):
    id: str
    """Who it is."""

    created_at: dt.datetime

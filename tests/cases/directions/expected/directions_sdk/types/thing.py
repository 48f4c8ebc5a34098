"""Types of `Thing`."""

from __future__ import annotations

import datetime as dt

from .._runtime import BaseModel


class Thing(BaseModel):
    id: str
    """Who it is."""

    created_at: dt.datetime

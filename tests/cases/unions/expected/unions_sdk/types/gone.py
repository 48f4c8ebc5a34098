"""Types of `Gone`."""

from __future__ import annotations

import datetime as dt

from .._runtime.models import BaseModel


class Gone(BaseModel):
    since: dt.date | None = None

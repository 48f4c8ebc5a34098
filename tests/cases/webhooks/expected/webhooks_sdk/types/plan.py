"""Types of `Plan`."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict


class PlanParam(TypedDict, total=False):
    ship: str | dt.date

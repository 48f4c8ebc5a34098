"""Types of `Filter`."""

from __future__ import annotations

import datetime as dt
from typing import Required, TypedDict

FilterParam = TypedDict(
    "FilterParam",
    {
        "from": "Required[str | dt.date]",
        "to": "str | dt.date",
    },
    total=False,
)

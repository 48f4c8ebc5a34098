"""Dates and times that are written back as they were read.

"2026-01-02T03:04:05.600Z"  ->  a datetime, equal to any other of that moment  ->  "2026-01-02T03:04:05.600Z"
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any, SupportsIndex


class SpeltDatetime(datetime):
    """A datetime that knows how the server spelt it; what is computed from it is spelt as usual."""

    spelling: str | None = None

    def __repr__(self) -> str:
        return repr(_plain(self))

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[Any, ...]:
        return _spelt, (_plain(self), self.spelling)

    @property
    def text(self) -> str:
        """The server's spelling."""
        return self.spelling or _usual(self)


def read_datetime(text: object) -> datetime:
    """Read a date with a time; ValueError where the text is no such thing."""
    if not isinstance(text, str) or ":" not in text:
        raise ValueError("no date with a time")
    if len(text) == 20 and text[10] == "T" and text[19] == "Z":
        return datetime.fromisoformat(text)  # it is spelt as usual
    moment = SpeltDatetime.fromisoformat(text)
    moment.spelling = text
    return moment


def read_date(text: object) -> date:
    """Read a date; ValueError where the text is anything else, or spelt otherwise than dates are written."""
    day = date.fromisoformat(text) if isinstance(text, str) else None
    if day is None or day.isoformat() != text:
        raise ValueError("no date")
    return day


def spell(moment: datetime | date | time) -> str:
    """Write the moment: as it was spelt, if the server did, else in the usual form, with `Z` for UTC."""
    return moment.text if isinstance(moment, SpeltDatetime) else _usual(moment)


def _usual(moment: datetime | date | time) -> str:
    text = moment.isoformat()
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


def _spelt(moment: datetime, text: str | None) -> SpeltDatetime:
    spelt = SpeltDatetime.combine(moment.date(), moment.timetz())
    spelt.spelling = text
    return spelt


def _plain(moment: datetime) -> datetime:
    return datetime.combine(moment.date(), moment.timetz())

"""Whether a request is sent again, and when."""

from __future__ import annotations

import time
from collections.abc import Mapping
from random import random

_FIRST_DELAY = 0.5
_LONGEST_DELAY = 8.0
_JITTER = 0.25
# A server that asks for more patience than this means "not now"; the caller should know at once.
_LONGEST_REQUEST = 120.0
_RETRIED = frozenset({408, 409, 429})


def should_retry(status: int, headers: Mapping[str, str]) -> bool:
    """Say whether an answer with this status may be asked for again."""
    requested = requested_delay(headers)
    if requested is not None and requested > _LONGEST_REQUEST:
        return False
    match headers.get("x-should-retry"):
        case "true":
            return True
        case "false":
            return False
        case _:
            return status in _RETRIED or status >= 500


def retry_delay(retries_taken: int, headers: Mapping[str, str] | None) -> float:
    """Give the seconds to wait before the next attempt: what the server asks for, else a growing, jittered time."""
    requested = requested_delay(headers) if headers is not None else None
    if requested is not None and 0 < requested <= _LONGEST_REQUEST:
        return requested
    backoff = min(_FIRST_DELAY * 2.0 ** min(retries_taken, 10), _LONGEST_DELAY)
    return backoff * (1 - _JITTER * random())


def requested_delay(headers: Mapping[str, str]) -> float | None:
    """Read `retry-after-ms` and `retry-after` (seconds or a date); None where they say nothing usable.

    A number too large for a float is infinite: longer than any patience. The words `inf` and `nan` are no numbers here.
    """
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    after = headers.get("retry-after")
    if after is None:
        return None
    seconds = _number(after)
    return seconds if seconds is not None else _until(after)


def checked_max_retries(value: object) -> int:
    """Give the number of retries. Raises TypeError for what is no whole number, ValueError for a negative one."""
    if not isinstance(value, int):
        raise TypeError(f"max_retries must be an int, not {value!r}; 0 turns retries off")
    if value < 0:
        raise ValueError("max_retries must not be negative; 0 turns retries off")
    return value


def checked_deadline(seconds: float | None) -> float | None:
    """Give the seconds that a call may take in all; None is forever. Raises ValueError for what is no time at all."""
    if seconds is not None and not seconds > 0:
        raise ValueError(f"deadline must be a number of seconds above 0, not {seconds!r}; None turns it off")
    return seconds


def _number(text: str | None) -> float | None:
    if text is None or not any(character.isdigit() for character in text):
        return None
    try:
        return float(text)
    except ValueError:
        return None


def _until(text: str) -> float | None:
    from email.utils import mktime_tz, parsedate_tz

    try:
        moment = parsedate_tz(text)
        return None if moment is None else mktime_tz(moment) - time.time()
    except (ValueError, OverflowError, IndexError, TypeError):
        return None

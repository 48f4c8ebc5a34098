# Copied from extensions/_polling.py: change it there.
"""When to look at a run again: what the caller and the server say becomes seconds. No I/O happens here.

interval omitted, {"openai-poll-after-ms": "250"}   ->   0.25 seconds
interval omitted, no header                         ->   1 second, or what the server said last
interval 5000                                       ->   5 seconds, whatever the server says
"""

from __future__ import annotations

import math
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from .. import APIConnectionError, Omit, RequestOptions, types

from ._calls import with_headers
from ._errors import RunTimeoutError

AT_REST = frozenset({"requires_action", "cancelled", "completed", "failed", "expired", "incomplete"})
"""The statuses that a run doesn't leave by itself."""

_DEFAULT_SECONDS = 1.0
# What a server may ask for; more is taken for a mistake of its own.
_LONGEST_SECONDS = 3600.0
# A last look is given this long even when the time is up.
_LAST_LOOK_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Deadline:
    """A moment on the monotonic clock, `max_wait` seconds after it was set; never, where that is None."""

    max_wait: float | None
    ends: float

    @classmethod
    def after(cls, max_wait: float | None) -> Deadline:
        """Set a deadline that many seconds from now."""
        return cls(max_wait, math.inf if max_wait is None else time.monotonic() + max_wait)

    def remaining(self) -> float:
        """Give the seconds that are left."""
        return self.ends - time.monotonic()


class Pace:
    """The pauses between looks at one run."""

    def __init__(self, run_id: str, interval_ms: int | Omit, max_wait: float | None | Deadline) -> None:
        self._run_id = run_id
        self._run: types.Run | None = None
        self._interval_ms = interval_ms
        self._seconds = _DEFAULT_SECONDS if isinstance(interval_ms, Omit) else interval_ms / 1000
        self._deadline = max_wait if isinstance(max_wait, Deadline) else Deadline.after(max_wait)
        self._was_last = False

    def options(self, options: RequestOptions) -> RequestOptions:
        """Give the options of the next look, which takes no longer than there is time."""
        headers = {"X-Stainless-Poll-Helper": "true"}
        if not isinstance(self._interval_ms, Omit):
            headers["X-Stainless-Custom-Poll-Interval"] = str(self._interval_ms)
        told = with_headers(options, headers)
        if self._deadline.max_wait is not None:
            left = max(self._deadline.remaining(), _LAST_LOOK_SECONDS)
            told["deadline"] = min(told.get("deadline") or left, left)
        return told

    @contextmanager
    def looking(self) -> Generator[None]:
        """Raise RunTimeoutError where a look fails because there was no time left for it."""
        try:
            yield
        except APIConnectionError as error:
            if self._deadline.remaining() > 0:
                raise
            raise self._overdue() from error

    def pause(self, run: types.Run, headers: Mapping[str, str]) -> float:
        """Give the seconds to sleep before the next look; raise RunTimeoutError where this was the last one."""
        self._run = run
        if isinstance(self._interval_ms, Omit):
            self._seconds = _asked_for(headers.get("openai-poll-after-ms"), self._seconds)
        remaining = self._deadline.remaining()
        if self._was_last or remaining <= 0:
            raise self._overdue()
        self._was_last = remaining <= self._seconds
        return min(self._seconds, remaining)

    def _overdue(self) -> RunTimeoutError:
        return RunTimeoutError(self._run_id, self._run, self._deadline.max_wait or 0)


def _asked_for(text: str | None, otherwise: float) -> float:
    """Read the header as seconds; what is no sensible number of milliseconds counts for nothing."""
    try:
        seconds = float(text or "") / 1000
    except ValueError:
        return otherwise
    return seconds if 0 <= seconds <= _LONGEST_SECONDS else otherwise

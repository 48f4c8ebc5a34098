"""How long a call may take in all: every attempt, and the waiting between them."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING

import httpx2

from .errors import APITimeoutError

if TYPE_CHECKING:
    from .calls import Draft


def moment_after(seconds: float) -> float:
    """Give the moment by which all has to be done."""
    return time.monotonic() + seconds


def cut_short(request: httpx2.Request, draft: Draft, ends: float) -> None:
    """Let no step of sending the request take longer than there is time. Raises APITimeoutError where there is none."""
    if is_over(ends, after=0):
        raise too_late(request, draft)
    request.extensions["timeout"] = time_left(draft.timeout, ends)


def time_left(timeout: Mapping[str, float | None], ends: float) -> dict[str, float | None]:
    """Give the timeouts, none longer than there is time."""
    left = max(ends - time.monotonic(), 0.001)
    return {name: left if value is None else min(value, left) for name, value in timeout.items()}


def restore(request: httpx2.Request, draft: Draft) -> None:
    """Let the rest of an answer take the time that it usually may: it has begun, and the caller reads it."""
    request.extensions["timeout"].update(draft.timeout)


def is_over(ends: float, *, after: float) -> bool:
    """Say whether nothing would be left of the time after a delay."""
    return time.monotonic() + after >= ends


def check_reading(response: httpx2.Response, ends: float) -> None:
    """Raise httpx2.ReadTimeout where an answer comes in too slowly."""
    if time.monotonic() >= ends:
        raise httpx2.ReadTimeout("The deadline has passed", request=response.request)


def too_late(request: httpx2.Request, draft: Draft) -> APITimeoutError:
    """Make the error of a call whose time is over."""
    return APITimeoutError(request, message=f"Request timed out: it may take {draft.deadline:g} seconds in all.")

"""What a flow asks its driver to do, one step at a time; no I/O happens where a flow is written.

Send(request, trusted) ->  httpx2.Response, body unread
Read(response, limit)  ->  None, body read
Close(response)        ->  None
Sleep(seconds)         ->  None
Ask(function)          ->  what the user's function gives: a secret, or nothing
Locked(lock, flow)     ->  what the flow gives, run while no other holds the lock
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    import anyio
    import httpx2


class Send(NamedTuple):
    request: httpx2.Request
    trusted: bool
    """Whether the request goes to the configured server; others get no credentials of the HTTP client either."""


class Read(NamedTuple):
    response: httpx2.Response
    limit: int | None
    cut: bool = False
    """Whether what goes beyond the limit is dropped; otherwise it is an error."""
    ends: float | None = None
    """The moment by which the body has to be there, of the clock that `time.monotonic` tells."""


class Close(NamedTuple):
    response: httpx2.Response


class Sleep(NamedTuple):
    seconds: float


class Ask(NamedTuple):
    function: Callable[[], object]


class Lock:
    """Lets one at a time through: one thread of a sync client, one task of an async one."""

    def __init__(self) -> None:
        self.threads = threading.Lock()

    @cached_property
    def tasks(self) -> anyio.Lock:
        import anyio  # httpx2 has loaded it by now

        return anyio.Lock()


class Locked(NamedTuple):
    lock: Lock
    flow: Generator[Step, Any, Any]


Step: TypeAlias = "Send | Read | Close | Sleep | Ask | Locked"

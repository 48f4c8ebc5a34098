"""Transports that keep a client from sending more often than its server wants: they wait, and refuse nothing.

httpx2.Client(transport=RateLimitTransport(per_second=5))
    ->  a request every 0.2 seconds, retries and redirects counted
"""

from __future__ import annotations

import time
from threading import Lock

import httpx2


class RateLimitTransport(httpx2.BaseTransport):
    """Sends requests by another transport, `per_second` of them; after a pause up to `burst` at once."""

    def __init__(self, transport: httpx2.BaseTransport | None = None, *, per_second: float, burst: int = 1) -> None:
        self._pace = Pace(per_second, burst)
        self._transport = transport or httpx2.HTTPTransport()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        time.sleep(self._pace.next_wait(time.monotonic()))
        return self._transport.handle_request(request)

    def close(self) -> None:
        self._transport.close()


class AsyncRateLimitTransport(httpx2.AsyncBaseTransport):
    """Does what `RateLimitTransport` does, for an async client."""

    def __init__(
        self, transport: httpx2.AsyncBaseTransport | None = None, *, per_second: float, burst: int = 1
    ) -> None:
        self._pace = Pace(per_second, burst)
        self._transport = transport or httpx2.AsyncHTTPTransport()

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        import anyio  # httpx2 has loaded it by now

        await anyio.sleep(self._pace.next_wait(time.monotonic()))
        return await self._transport.handle_async_request(request)

    async def aclose(self) -> None:
        await self._transport.aclose()


class Pace:
    """Gives requests their turns, `per_second` of them. Raises ValueError where none would ever have one."""

    def __init__(self, per_second: float, burst: int) -> None:
        if not per_second > 0 or burst < 1:
            raise ValueError(f"per_second must be above 0 and burst at least 1, not {per_second!r} and {burst!r}")
        self._gap = 1 / per_second
        self._slack = (burst - 1) * self._gap
        self._due = float("-inf")
        self._lock = Lock()

    def next_wait(self, now: float) -> float:
        """Take the next turn, and give the seconds until it comes."""
        with self._lock:
            turn = max(self._due, now)
            self._due = turn + self._gap
        return max(0.0, turn - self._slack - now)

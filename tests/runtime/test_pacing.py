"""How often a client sends, and what stands between it and its server."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from generator.runtime.pacing import AsyncRateLimitTransport, Pace, RateLimitTransport

from .sample import AsyncRunsClient, RunsClient
from .server import Server, json_reply


@pytest.mark.parametrize(
    ("per_second", "burst", "moments", "waits"),
    [
        (2, 1, [0.0, 0.0, 0.0], [0.0, 0.5, 1.0]),
        (2, 1, [0.0, 0.4, 3.0, 3.1], [0.0, 0.1, 0.0, 0.4]),
        (2, 3, [0.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.5]),
        (0.5, 1, [0.0, 1.0], [0.0, 1.0]),
    ],
)
def test_turns(per_second: float, burst: int, moments: list[float], waits: list[float]) -> None:
    pace = Pace(per_second, burst)
    assert [pace.next_wait(moment) for moment in moments] == pytest.approx(waits)


@pytest.mark.parametrize(("per_second", "burst"), [(0, 1), (-1, 1), (float("nan"), 1), (1, 0)])
def test_a_pace_that_stands_still_is_refused(per_second: float, burst: int) -> None:
    with pytest.raises(ValueError, match="per_second must be above 0 and burst at least 1"):
        RateLimitTransport(per_second=per_second, burst=burst)


def test_requests_wait_for_their_turn(server: Server, make_client: Callable[..., RunsClient]) -> None:
    server.answer(json_reply({"id": "r", "status": "done"}))
    with httpx2.Client(transport=RateLimitTransport(per_second=20)) as http:
        client = make_client(http_client=http)
        start = time.monotonic()
        for _ in range(3):
            client.runs.retrieve("r", thread_id="t")
    assert 0.1 <= time.monotonic() - start < 2
    assert len(server.seen) == 3


@pytest.mark.anyio
async def test_tasks_wait_for_their_turn(server: Server, make_async_client: Callable[..., AsyncRunsClient]) -> None:
    import anyio

    server.answer(json_reply({"id": "r", "status": "done"}))
    async with httpx2.AsyncClient(transport=AsyncRateLimitTransport(per_second=20)) as http:
        client = make_async_client(http_client=http)

        async def retrieve(*_: Any) -> None:
            await client.runs.retrieve("r", thread_id="t")

        start = time.monotonic()
        async with anyio.create_task_group() as group:
            for _ in range(3):
                group.start_soon(retrieve)
    assert 0.1 <= time.monotonic() - start < 2

"""Requests over loopback on one connection: what a call costs on top of bare httpx2."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Any

import httpx2
from clocks import each
from packages import Packages, ours, theirs
from rows import Measure, Row

_COUNT = 200


def calling(_packages: Packages, address: str) -> Iterator[Row]:
    """Give the rows."""
    for runs, target in ((1, 0.4), (20, None), (100, None)):
        what = f"a request, {runs} run{'s' if runs > 1 else ''} in the answer"
        path = f"{address}/threads/{runs}/runs"
        yield Row(
            f"{what}, sync",
            _called(partial(_runs(ours(address)).list, str(runs))),
            "openai",
            _called(partial(_runs(theirs(address)).list, str(runs))),
            at_most=target,
            floor=_called(partial(_get, httpx2.Client(), path)),
        )
        yield Row(
            f"{what}, async",
            _awaited(partial(_runs(ours(address, "AsyncRunsClient")).list, str(runs))),
            "openai",
            _awaited(partial(_runs(theirs(address, "AsyncOpenAI")).list, str(runs))),
            at_most=target,
            floor=_awaited(partial(_get_async, httpx2.AsyncClient(), path)),
        )


def _called(call: Callable[[], object]) -> Measure:
    def work() -> None:
        for _ in range(_COUNT):
            call()

    call()
    return each(work, _COUNT)


def _awaited(call: Callable[[], Awaitable[object]]) -> Measure:
    async def work(count: int) -> None:
        for _ in range(count):
            await call()

    # One loop for all rounds, so that the connection stays open.
    runner = asyncio.Runner()
    runner.run(work(1))
    return each(lambda: runner.run(work(_COUNT)), _COUNT)


def _runs(client: Any) -> Any:
    return client.beta.threads.runs


def _get(http: httpx2.Client, url: str) -> object:
    return http.get(url).json()


async def _get_async(http: httpx2.AsyncClient, url: str) -> object:
    return (await http.get(url)).json()

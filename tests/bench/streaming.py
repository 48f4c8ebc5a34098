"""Streams over loopback: typed events, and the memory that a long one takes."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import samples
from clocks import each
from packages import Packages, ours, theirs
from rows import Measure, Row, megabytes

_COUNT = 10_000
_MANY = 1_000_000
_CHUNK = 1000
_DELTA = b"event: thread.message.delta"
_ROUNDS = 5


def streaming(packages: Packages, address: str) -> Iterator[Row]:
    """Give the rows."""
    what = f"a typed event of {_COUNT:,}"
    sync = _read(ours(address)), _read(theirs(address))
    yield Row(f"{what}, sync", sync[0], "openai", sync[1], at_most=1 / 3, rounds=_ROUNDS)
    tasks = _awaited(ours(address, "AsyncRunsClient")), _awaited(theirs(address, "AsyncOpenAI"))
    yield Row(f"{what}, async", tasks[0], "openai", tasks[1], at_most=1 / 3, rounds=_ROUNDS)
    if hasattr(ours(address).beta.threads.runs, "stream"):
        handled = _handled(ours(address), "runs_sdk"), _handled(theirs(address), "openai")
        yield Row("an event, with an event handler", handled[0], "openai", handled[1], at_most=1 / 3, rounds=_ROUNDS)
    long, short = _memory(packages.runs, _MANY), _memory(packages.runs, _MANY // 10)
    yield Row(f"memory after {_MANY:,} events", long, "a tenth of them", short, at_most=1.05, rounds=1, shown=megabytes)


def _read(client: Any) -> Measure:
    def work() -> None:
        with _create(client) as stream:
            for event in stream:
                event.event  # noqa: B018

    return each(work, _COUNT)


def _awaited(client: Any) -> Measure:
    async def work() -> None:
        async with await _create(client) as stream:
            async for event in stream:
                event.event  # noqa: B018

    runner = asyncio.Runner()
    return each(lambda: runner.run(work()), _COUNT)


def _create(client: Any) -> Any:
    return client.beta.threads.runs.create(str(_COUNT), assistant_id="asst_1", stream=True)


def _handled(client: Any, package: str) -> Measure:
    handler: Callable[[], Any] = __import__(package).AssistantEventHandler

    def work() -> None:
        runs = client.beta.threads.runs
        with runs.stream(thread_id=str(_COUNT), assistant_id="asst_1", event_handler=handler()) as stream:
            stream.until_done()

    return each(work, _COUNT)


def _memory(folder: Path, count: int) -> Measure:
    """A measure: the most memory that a process takes which reads so many events."""
    stream = samples.events(_CHUNK)
    chunk = stream[stream.index(_DELTA) : stream.rindex(_DELTA)]
    command = [sys.executable, "-W", "ignore", str(Path(__file__).with_name("reader.py")), str(folder)]

    def taken() -> float:
        output = subprocess.run([*command, str(count // _CHUNK)], input=chunk, check=True, capture_output=True).stdout
        return float(output)

    return taken

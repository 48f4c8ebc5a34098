"""How long a call may take in all: attempts, the waiting between them, and an answer that trickles in."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from generator.runtime.errors import APIConnectionError, APITimeoutError, InternalServerError

from .sample import AsyncRunsClient, RunsClient
from .server import Reply, Seen, Server, json_reply

RUN = {"id": "r", "status": "done"}


def slow(seconds: float) -> Callable[[Seen], Reply]:
    def reply(seen: Seen) -> Reply:
        time.sleep(seconds)
        return json_reply(RUN)

    return reply


def trickle() -> Iterator[bytes]:
    for _ in range(40):
        time.sleep(0.05)
        yield b" "


def spent(call: Callable[[], Any], kind: type[Exception] = APITimeoutError) -> tuple[float, str]:
    start = time.monotonic()
    with pytest.raises(kind) as caught:
        call()
    return time.monotonic() - start, str(caught.value)


def test_attempts_share_the_time(server: Server, make_client: Callable[..., RunsClient], quick_retries: None) -> None:
    server.handler = slow(0.5)
    client = make_client(timeout=0.15, max_retries=10)
    seconds, _ = spent(lambda: client.runs.retrieve("r", thread_id="t", deadline=0.4))
    assert seconds < 0.7
    assert 2 <= len(server.seen) <= 4


def test_the_last_attempt_has_what_is_left(server: Server, make_client: Callable[..., RunsClient]) -> None:
    server.handler = slow(1.0)
    client = make_client(deadline=0.2, max_retries=0)
    seconds, message = spent(lambda: client.runs.retrieve("r", thread_id="t"))
    assert seconds < 0.6
    assert message == "Request timed out."


def test_nobody_waits_for_an_attempt_that_cannot_be(server: Server, make_client: Callable[..., RunsClient]) -> None:
    server.answer(json_reply({}, status=503, Retry_After="30"))
    client = make_client(deadline=5.0)
    seconds, message = spent(lambda: client.runs.retrieve("r", thread_id="t"))
    assert seconds < 2
    assert message == "Request timed out: it may take 5 seconds in all."
    assert len(server.seen) == 1


def test_the_reason_is_the_cause(server: Server, make_client: Callable[..., RunsClient]) -> None:
    server.answer(json_reply({}, status=503, Retry_After="30"))
    with pytest.raises(APITimeoutError) as caught:
        make_client(deadline=5.0).runs.retrieve("r", thread_id="t")
    assert isinstance(caught.value.__cause__, InternalServerError)
    assert isinstance(caught.value, APIConnectionError)


def test_a_body_that_trickles_in_is_given_up(server: Server, make_client: Callable[..., RunsClient]) -> None:
    server.handler = lambda seen: Reply(trickle(), 200, {"Content-Type": "application/json"})
    client = make_client(max_retries=0)
    seconds, _ = spent(lambda: client.runs.retrieve("r", thread_id="t", deadline=0.3))
    assert seconds < 1


def test_a_stream_has_begun_in_time_and_may_go_on(server: Server, make_client: Callable[..., RunsClient]) -> None:
    def events() -> Iterator[bytes]:
        yield b": it begins\n\n"
        time.sleep(0.6)
        yield b'event: run.created\ndata: {"id": "r", "status": "done"}\n\n'
        yield b"data: [DONE]\n\n"

    server.handler = lambda seen: Reply(events(), 200, {"Content-Type": "text/event-stream"})
    with make_client(deadline=0.3, max_retries=0).runs.create("t", name="n", stream=True) as stream:
        assert [event.event for event in stream] == ["run.created"]


def test_a_call_may_take_longer_than_its_client_says(server: Server, make_client: Callable[..., RunsClient]) -> None:
    server.handler = slow(0.3)
    client = make_client(deadline=0.1, max_retries=0)
    assert client.runs.retrieve("r", thread_id="t", deadline=None).id == "r"
    assert client.copy(deadline=None).runs.retrieve("r", thread_id="t").id == "r"
    spent(lambda: client.copy(max_retries=1).runs.retrieve("r", thread_id="t"))


@pytest.mark.anyio
async def test_an_async_call_shares_the_time(
    server: Server, make_async_client: Callable[..., AsyncRunsClient], quick_retries: None
) -> None:
    server.handler = slow(0.5)
    start = time.monotonic()
    async with make_async_client(timeout=0.15, max_retries=10) as client:
        with pytest.raises(APITimeoutError):
            await client.runs.retrieve("r", thread_id="t", deadline=0.4)
    assert time.monotonic() - start < 0.7


@pytest.mark.parametrize("deadline", [0, -1.0, float("nan")])
def test_no_time_at_all_is_a_mistake(make_client: Callable[..., RunsClient], deadline: float) -> None:
    with pytest.raises(ValueError, match="deadline must be a number of seconds above 0"):
        make_client(deadline=deadline)
    with pytest.raises(ValueError, match="deadline must be a number of seconds above 0"):
        make_client().runs.retrieve("r", thread_id="t", deadline=deadline)

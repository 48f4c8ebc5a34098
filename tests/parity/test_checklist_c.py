"""C: what is sent again, when, and how long it takes."""

from __future__ import annotations

import asyncio
import socket
import time
from email.utils import formatdate
from typing import Any

import httpx2
import pytest

from tests.runtime.server import Reply, Server, json_reply

from .conftest import Make
from .rows import create, in_turn, retrieve
from .samples import RUN
from .sides import OURS, Caller, Colour, Side

CUT = Reply(b'{"id": "run', cut=True)


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 529])
def test_c1_statuses_that_are_sent_again(make: Make, server: Server, no_waiting: list[float], status: int) -> None:
    in_turn(server, json_reply({}, status), json_reply(RUN))
    assert retrieve(make(max_retries=2)).id == "run_1"
    assert len(server.seen) == 2


@pytest.mark.parametrize("status", [304, 400, 401, 403, 404, 410, 418, 422])
def test_c2_statuses_that_are_final(
    make: Make, server: Server, side: Side, no_waiting: list[float], status: int
) -> None:
    in_turn(server, json_reply({}, status), json_reply(RUN))
    with pytest.raises(side.APIStatusError):
        retrieve(make(max_retries=2))
    assert len(server.seen) == 1


def test_c2_errors_of_the_caller_are_not_retried(make: Make, server: Server, colour: Colour) -> None:
    def broken() -> str:
        raise KeyError("mine")

    async def awaited() -> str:
        return broken()

    with pytest.raises(KeyError):
        retrieve(make(max_retries=2, api_key=awaited if colour == "async" else broken))


def test_c3_the_last_error_is_raised(make: Make, server: Server, side: Side, no_waiting: list[float]) -> None:
    in_turn(server, json_reply({}, 500), json_reply({}, 502), json_reply({}, 503))
    with pytest.raises(side.InternalServerError) as caught:
        retrieve(make(max_retries=2))
    assert caught.value.status_code == 503
    assert len(server.seen) == 3


def test_c4_a_post_is_sent_again_with_the_same_body(
    make: Make, server: Server, side: Side, no_waiting: list[float]
) -> None:
    in_turn(server, json_reply({}, 500), json_reply(RUN))
    create(make(max_retries=1), model="m")
    one, two = server.seen
    assert (one.method, one.body) == (two.method, two.body)
    assert (one.method, one.json()) == ("POST", {"assistant_id": "asst_1", "model": "m"})
    # The other package makes a key and doesn't send it, so that a create may happen twice.
    keys = one.header("idempotency-key"), two.header("idempotency-key")
    assert keys[0] == keys[1]
    assert (keys[0] is not None) == (side is OURS)


@pytest.mark.parametrize("said, status, attempts", [("true", 400, 2), ("false", 500, 1)])
def test_c5_the_server_may_overrule(
    make: Make, server: Server, side: Side, no_waiting: list[float], said: str, status: int, attempts: int
) -> None:
    in_turn(server, json_reply({}, status, x_should_retry=said))
    with pytest.raises(side.APIStatusError):
        retrieve(make(max_retries=1))
    assert len(server.seen) == attempts


def wait_for(make: Make, server: Server, no_waiting: list[float], headers: dict[str, str]) -> list[float]:
    """Give how long a client waits after an answer with these headers."""
    in_turn(server, Reply(b"{}", 500, headers), json_reply(RUN))
    retrieve(make(max_retries=1))
    return no_waiting


@pytest.mark.parametrize(
    "headers, seconds",
    [
        ({"retry-after-ms": "1500.5", "retry-after": "9"}, 1.5005),
        ({"retry-after": "2.5"}, 2.5),
        ({"retry-after": "120"}, 120),
        ({"retry-after-ms": "20"}, 0.02),
    ],
)
def test_c6_c7_the_server_says_how_long(
    make: Make, server: Server, no_waiting: list[float], headers: dict[str, str], seconds: float
) -> None:
    assert wait_for(make, server, no_waiting, headers) == pytest.approx([seconds])


def test_c8_the_server_says_until_when(make: Make, server: Server, no_waiting: list[float]) -> None:
    (seconds,) = wait_for(make, server, no_waiting, {"retry-after": formatdate(time.time() + 30, usegmt=True)})
    assert 25 < seconds <= 30


@pytest.mark.parametrize("headers", [{"retry-after": "121"}, {"retry-after": "1e999"}, {"retry-after-ms": "120001"}])
def test_c9_more_patience_than_two_minutes_is_an_error_at_once(
    make: Make, server: Server, side: Side, no_waiting: list[float], headers: dict[str, str]
) -> None:
    in_turn(server, Reply(b"{}", 503, {**headers, "x-should-retry": "true"}))
    with pytest.raises(side.InternalServerError):
        retrieve(make(max_retries=2))
    assert (len(server.seen), no_waiting) == (1, [])


@pytest.mark.parametrize("after", ["0", "-5", "nan", "inf", "soon", "Wed, 99 Foo 2026 99:99:99 GMT", ""])
def test_c10_what_says_nothing_usable_is_ignored(
    make: Make, server: Server, no_waiting: list[float], after: str
) -> None:
    (seconds,) = wait_for(make, server, no_waiting, {"retry-after": after})
    assert 0.375 <= seconds <= 0.5


def test_c11_waiting_grows(make: Make, server: Server, side: Side, no_waiting: list[float]) -> None:
    in_turn(server, json_reply({}, 500))
    with pytest.raises(side.InternalServerError):
        retrieve(make(max_retries=6))
    for seconds, base in zip(no_waiting, [0.5, 1, 2, 4, 8, 8], strict=True):
        assert 0.75 * base <= seconds <= base


def test_c12_no_server_is_a_connection_error(make: Make, side: Side, no_waiting: list[float]) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        with pytest.raises(side.APIConnectionError) as caught:
            retrieve(make(base_url=f"http://127.0.0.1:{unused.getsockname()[1]}", max_retries=2))
    assert isinstance(caught.value.__cause__, httpx2.ConnectError)
    assert caught.value.request.method == "GET"
    assert len(no_waiting) == 2


def slow(seconds: float) -> Reply:
    def body() -> Any:
        time.sleep(seconds)
        yield b"{}"

    return Reply(body())


def test_c13_c14_a_timeout_is_a_connection_error_of_its_own(make: Make, server: Server, side: Side) -> None:
    server.handler = lambda seen: slow(1)
    caller = make(timeout=30)
    with pytest.raises(side.APITimeoutError) as caught:
        retrieve(caller, timeout=0.3)
    assert isinstance(caught.value, side.APIConnectionError)
    assert isinstance(caught.value.__cause__, httpx2.ReadTimeout)


def test_c14_each_attempt_gets_its_time_anew(make: Make, server: Server, side: Side) -> None:
    server.handler = lambda seen: slow(1)
    with pytest.raises(side.APITimeoutError):
        retrieve(make(max_retries=1), timeout=0.4)
    assert len(server.seen) == 2


def test_c15_attempts_are_counted(
    make: Make, server: Server, side: Side, no_waiting: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    in_turn(server, json_reply({}, 500), json_reply({}, 500), json_reply(RUN))
    with caplog.at_level("INFO", logger=side.package):
        response = make(max_retries=2)("beta.threads.runs.with_raw_response.retrieve", "r", thread_id="t")
    name = f"{side.headers}retry-count"
    assert [seen.header(name) for seen in server.seen] == ["0", "1", "2"]
    assert response.retries_taken == 2
    assert server.seen[0].header(f"{side.headers}read-timeout") in ("600", "600.0")
    assert sum(record.getMessage().startswith("Retrying request") for record in caplog.records) == 2


def test_c15_the_caller_may_say_or_leave_out_the_count(make: Make, server: Server, side: Side) -> None:
    caller = make()
    name = f"{side.headers}retry-count"
    retrieve(caller, extra_headers={name: "42"})
    retrieve(caller, extra_headers={name: side.Omit()})
    assert [seen.header(name) for seen in server.seen] == ["42", None]


def test_c16_a_cut_body_is_asked_for_again(make: Make, server: Server, side: Side, no_waiting: list[float]) -> None:
    in_turn(server, CUT, json_reply(RUN))
    assert retrieve(make(max_retries=1)).id == "run_1"
    in_turn(server, CUT)
    with pytest.raises(side.APIConnectionError):
        retrieve(make(max_retries=1))


def test_c16_failed_answers_leave_no_connection_behind(
    make: Make, server: Server, side: Side, no_waiting: list[float]
) -> None:
    in_turn(server, json_reply({"error": {"message": "x" * 100_000}}, 500))
    caller = make(max_retries=3)
    with pytest.raises(side.InternalServerError):
        retrieve(caller)
    assert len(server.seen) == 4
    assert server.connections <= 4
    http = caller.client._transport.http if side is OURS else caller.client._client
    assert all(connection.is_idle() for connection in http._transport._pool.connections)


def test_c_a_cancelled_call_is_cancelled(call_with: Make, server: Server, side: Side) -> None:
    server.handler = lambda seen: slow(1)
    caller = call_with(side, "async", max_retries=2)

    async def cancel() -> None:
        task = asyncio.ensure_future(caller.client.beta.threads.runs.retrieve("r", thread_id="t"))
        await asyncio.sleep(0.1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    caller.wait(cancel())
    assert len(server.seen) == 1


def test_c_errors_of_tls_are_connection_errors(make: Make, server: Server, side: Side, no_waiting: list[float]) -> None:
    with pytest.raises(side.APIConnectionError):
        retrieve(make(base_url=server.url.replace("http:", "https:"), max_retries=1))
    assert len(no_waiting) == 1


def test_c_a_call_needs_no_more_of_its_caller(caller: Caller, server: Server) -> None:
    assert retrieve(caller, timeout=None).id == "run_1"

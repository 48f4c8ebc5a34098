"""When a request is sent again."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from email.utils import formatdate
from typing import Any

import httpx2
import pytest

from generator.runtime.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    InternalServerError,
    RateLimitError,
)
from generator.runtime.raw_bodies import RawBody
from generator.runtime.retries import requested_delay, retry_delay, should_retry

from .sample import AsyncRunsClient, Run, RunsClient
from .server import Reply, Server, json_reply

RUN = {"id": "run_1", "status": "queued"}


@pytest.mark.parametrize(
    ("status", "expected"),
    [(200, False), (304, False), (400, False), (401, False), (404, False), (408, True), (409, True)]
    + [(422, False), (429, True), (500, True), (503, True), (529, True)],
)
def test_statuses(status: int, expected: bool) -> None:
    assert should_retry(status, {}) is expected


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"retry-after-ms": "1500"}, 1.5),
        ({"retry-after-ms": "0.5", "retry-after": "9"}, 0.0005),
        ({"retry-after-ms": "soon", "retry-after": "9"}, 9.0),
        ({"retry-after": "2.5"}, 2.5),
        ({"retry-after": "1e999"}, math.inf),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": ""}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "Fri, 99 Foo 2026 99:99:99 GMT"}, None),
        ({}, None),
    ],
)
def test_what_the_server_asks_for(headers: dict[str, str], expected: float | None) -> None:
    assert requested_delay(headers) == expected


def test_a_date_is_a_time_from_now() -> None:
    delay = requested_delay({"retry-after": formatdate(time.time() + 30, usegmt=True)})
    assert delay is not None
    assert 28 < delay < 31


@pytest.mark.parametrize("after", ["121", "1e999", "1e6"])
def test_more_patience_than_two_minutes_is_not_asked_of_the_caller(after: str) -> None:
    assert not should_retry(503, {"retry-after": after, "x-should-retry": "true"})
    assert should_retry(503, {"retry-after": "120"})


def test_the_server_may_overrule() -> None:
    assert should_retry(400, {"x-should-retry": "true"})
    assert not should_retry(500, {"x-should-retry": "false"})


@pytest.mark.parametrize(("retries", "longest"), [(0, 0.5), (1, 1.0), (3, 4.0), (4, 8.0), (5, 8.0), (10**9, 8.0)])
@pytest.mark.parametrize("headers", [None, {}, {"retry-after": "0"}, {"retry-after": "-5"}, {"retry-after": "nan"}])
def test_waiting_grows_with_jitter(retries: int, longest: float, headers: dict[str, str] | None) -> None:
    delays = {retry_delay(retries, headers) for _ in range(50)}
    assert len(delays) > 1
    assert longest * 0.75 <= min(delays) <= max(delays) <= longest


def test_the_requested_delay_is_taken_as_it_is() -> None:
    assert retry_delay(5, {"retry-after": "3"}) == 3.0


@pytest.mark.usefixtures("quick_retries")
def test_a_failed_request_is_sent_again(client: RunsClient, server: Server) -> None:
    server.answer(json_reply({}, 500), json_reply({}, 429), json_reply(RUN))
    response = client.runs.with_raw_response.create("t", name="n")
    assert response.retries_taken == 2
    assert [seen.header("x-sdk-retry-count") for seen in server.seen] == ["0", "1", "2"]
    assert {seen.body for seen in server.seen} == {b'{"name":"n"}'}
    keys = {seen.header("idempotency-key") for seen in server.seen}
    assert len(keys) == 1
    assert None not in keys
    assert server.connections == 1


@pytest.mark.usefixtures("quick_retries")
def test_the_last_error_is_raised(client: RunsClient, server: Server) -> None:
    server.answer(json_reply({"error": {"message": "down"}}, 503))
    with pytest.raises(InternalServerError, match="down"):
        client.runs.retrieve("r", thread_id="t")
    assert len(server.seen) == 3


def test_other_errors_are_final(client: RunsClient, server: Server) -> None:
    server.answer(json_reply({}, 404))
    with pytest.raises(APIStatusError):
        client.runs.retrieve("r", thread_id="t")
    assert len(server.seen) == 1


def test_each_calls_idempotency_key_is_its_own(client: RunsClient, server: Server) -> None:
    server.answer(json_reply(RUN))
    for _ in range(2):
        client.runs.create("t", name="n")
    one, other = (seen.header("idempotency-key") for seen in server.seen)
    assert one != other
    client.runs.create("t", name="n", idempotency_key="mine")
    assert server.seen[-1].header("idempotency-key") == "mine"
    client.runs.create("t", name="n", extra_headers={"idempotency-key": "header"})
    assert server.seen[-1].header("idempotency-key") == "header"
    client.runs.create("t", name="n", max_retries=0)
    assert server.seen[-1].header("idempotency-key") is None
    client.runs.retrieve("r", thread_id="t")
    assert server.seen[-1].header("idempotency-key") is None


@pytest.mark.usefixtures("quick_retries")
def test_a_cut_body_is_asked_for_again(client: RunsClient, server: Server) -> None:
    cut = Reply(b'{"id":', 200, {"Content-Type": "application/json"}, cut=True)
    server.answer(cut, json_reply(RUN))
    assert client.runs.retrieve("r", thread_id="t").id == "run_1"
    server.answer(cut)
    with pytest.raises(APIConnectionError) as caught:
        client.runs.retrieve("r", thread_id="t")
    assert isinstance(caught.value.__cause__, httpx2.RemoteProtocolError)
    assert caught.value.request.method == "GET"


@pytest.mark.usefixtures("quick_retries")
def test_a_timeout_is_its_own_error(make_client: Callable[..., RunsClient], server: Server) -> None:
    def slow(_: Any) -> Reply:
        time.sleep(0.3)
        return json_reply(RUN)

    server.handler = slow
    client = make_client(max_retries=1)
    with pytest.raises(APITimeoutError) as caught:
        client.runs.retrieve("r", thread_id="t", timeout=0.05)
    assert isinstance(caught.value, APIConnectionError)
    assert len(server.seen) == 2
    assert client.runs.retrieve("r", thread_id="t", timeout=None).id == "run_1"


@pytest.mark.usefixtures("quick_retries")
def test_no_server_is_a_connection_error(make_client: Callable[..., RunsClient]) -> None:
    client = make_client(base_url="http://127.0.0.1:1")
    with pytest.raises(APIConnectionError, match="Connection error") as caught:
        client.runs.retrieve("r", thread_id="t")
    assert isinstance(caught.value.__cause__, httpx2.ConnectError)


@pytest.mark.usefixtures("quick_retries")
def test_what_can_be_read_once_is_sent_once(client: RunsClient, server: Server) -> None:
    server.answer(json_reply({}, 500), json_reply(RUN))
    with pytest.raises(InternalServerError):
        client.request("POST", "/x", body=RawBody(iter([b"once"])), returns=Run)
    assert len(server.seen) == 1


@pytest.mark.usefixtures("quick_retries")
def test_an_open_file_is_sent_again_from_where_it_was(client: RunsClient, server: Server, tmp_path: Any) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"skipped-rest")
    server.answer(json_reply({}, 500), json_reply(RUN))
    with path.open("rb") as file:
        file.seek(8)
        client.request("POST", "/x", body=RawBody(file), returns=Run)
    assert [seen.body for seen in server.seen] == [b"rest", b"rest"]


def test_errors_of_the_caller_pass_through(make_client: Callable[..., RunsClient], server: Server) -> None:
    def hook(_: object) -> None:
        raise KeyError("mine")

    http = httpx2.Client(event_hooks={"request": [hook]})
    with pytest.raises(KeyError, match="mine"):
        make_client(http_client=http).runs.retrieve("r", thread_id="t")


def test_the_wait_is_the_one_decided(client: RunsClient, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr("time.sleep", slept.append)
    server.answer(json_reply({}, 429, retry_after="7"), json_reply(RUN))
    client.runs.retrieve("r", thread_id="t")
    assert slept == [7.0]


@pytest.mark.anyio
@pytest.mark.usefixtures("quick_retries")
async def test_async_requests_are_sent_again(make_async_client: Callable[..., AsyncRunsClient], server: Server) -> None:
    server.answer(json_reply({}, 500), json_reply(RUN))
    async with make_async_client() as client:
        assert (await client.runs.with_raw_response.retrieve("r", thread_id="t")).retries_taken == 1
        server.answer(json_reply({}, 429))
        with pytest.raises(RateLimitError):
            await client.runs.retrieve("r", thread_id="t")


@pytest.mark.parametrize("value", [None, "2", 1.0, math.nan])
def test_a_number_of_retries_is_a_whole_number(make_client: Callable[..., RunsClient], value: Any) -> None:
    client = make_client()
    for call in (
        lambda: make_client(max_retries=value),
        lambda: client.copy(max_retries=value),
        lambda: client.runs.retrieve("r", thread_id="t", max_retries=value),
    ):
        with pytest.raises(TypeError, match="max_retries"):
            call()


def test_a_number_of_retries_is_not_negative(make_client: Callable[..., RunsClient], server: Server) -> None:
    with pytest.raises(ValueError, match="max_retries"):
        make_client(max_retries=-1)
    server.answer(json_reply(RUN))
    assert make_client(max_retries=10**30).runs.retrieve("r", thread_id="t").id == "run_1"

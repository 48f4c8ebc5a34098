"""F: raw and streaming responses."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest

from tests.runtime.server import Reply, Server, json_reply

from .conftest import Make
from .operations import RUNS
from .rows import answering, in_turn
from .samples import RUN, page_of
from .sides import OURS, Caller, Side

RAW, STREAMED = f"{RUNS}.with_raw_response", f"{RUNS}.with_streaming_response"


def test_f1_a_raw_response_has_the_facts(caller: Caller, server: Server) -> None:
    answering(server, RUN, x_request_id="req_1", x_more="1")
    response = caller(f"{RAW}.retrieve", "run_1", thread_id="t")
    assert (response.status_code, response.method, response.http_version) == (200, "GET", "HTTP/1.1")
    assert str(response.url).endswith("/v1/threads/t/runs/run_1")
    assert (response.headers["x-more"], response.request_id, response.retries_taken) == ("1", "req_1", 0)
    assert response.is_closed and isinstance(response.elapsed, timedelta)
    assert json.loads(response.text) == json.loads(response.content) == RUN
    assert response.http_request.headers["authorization"] == "Bearer sk-secret"


def test_f1_parsing_is_done_once_and_needs_no_waiting(caller: Caller, server: Server) -> None:
    response = caller(f"{RAW}.retrieve", "run_1", thread_id="t")
    assert response.parse() is response.parse()
    assert response.parse().to_dict() == RUN


@pytest.mark.parametrize(
    "to, body, value",
    [
        (dict[str, Any], {"a": 1}, {"a": 1}),
        (list[int], [1, 2], [1, 2]),
        (object, {"a": 1}, {"a": 1}),
        (int, 5, 5),
        (bool, True, True),
    ],
)
def test_f1_a_response_parses_as_another_type(caller: Caller, server: Server, to: Any, body: Any, value: Any) -> None:
    answering(server, body)
    assert caller(f"{RAW}.retrieve", "run_1", thread_id="t").parse(to=to) == value


def test_f1_a_response_parses_as_a_model_of_the_callers(caller: Caller, server: Server, side: Side) -> None:
    from pydantic import create_model

    small = create_model("Small", __base__=side.BaseModel, id=(str, ...))
    parsed = caller(f"{RAW}.retrieve", "run_1", thread_id="t").parse(to=small)
    assert type(parsed) is small and parsed.id == "run_1" and parsed.status == "requires_action"


def test_f1_a_response_parses_as_text(caller: Caller, server: Server) -> None:
    in_turn(server, Reply(b"hello", 200, {"Content-Type": "text/plain"}))
    assert caller(f"{RAW}.retrieve", "run_1", thread_id="t").parse(to=str) == "hello"


def test_f1_errors_are_raised_in_raw_views_too(caller: Caller, server: Server, side: Side) -> None:
    answering(server, {"error": {"message": "no"}}, 404)
    with pytest.raises(side.NotFoundError, match="no"):
        caller(f"{RAW}.retrieve", "run_1", thread_id="t")


def test_f2_a_streaming_response_is_unread_until_it_is_asked(caller: Caller, server: Server) -> None:
    with caller.streamed(f"{STREAMED}.retrieve", "run_1", thread_id="t") as response:
        assert not response.is_closed and response.headers["content-type"] == "application/json"
        assert json.loads(caller.wait(response.read())) == RUN
        assert caller.wait(response.json()) == RUN
        assert caller.wait(response.parse()).to_dict() == RUN
    assert response.is_closed


def test_f2_leaving_closes_what_was_not_read(caller: Caller, server: Server) -> None:
    in_turn(server, json_reply({**RUN, "x": "y" * 10_000_000}))
    with caller.streamed(f"{STREAMED}.retrieve", "run_1", thread_id="t") as response:
        pass
    assert response.is_closed


@pytest.mark.parametrize("how, whole", [("iter_bytes", b"one\ntwo\n"), ("iter_text", "one\ntwo\n")])
def test_f3_a_body_is_given_in_pieces(caller: Caller, server: Server, how: str, whole: Any) -> None:
    server.handler = lambda seen: Reply(iter([b"one\n", b"two\n"]))
    with caller.streamed(f"{STREAMED}.retrieve", "run_1", thread_id="t") as response:
        assert whole[:0].join(caller.items(getattr(response, how)())) == whole


def test_f3_a_body_is_given_in_lines(caller: Caller, server: Server) -> None:
    server.handler = lambda seen: Reply(iter([b"one\nt", b"wo\n"]))
    with caller.streamed(f"{STREAMED}.retrieve", "run_1", thread_id="t") as response:
        assert caller.items(response.iter_lines()) == ["one", "two"]


def test_f4_a_page_of_a_raw_response_goes_on(caller: Caller, server: Server, side: Side) -> None:
    in_turn(server, json_reply(page_of({"id": "a"}, more=True)), json_reply(page_of({"id": "b"})))
    page = caller(f"{RAW}.list", "t", limit=1).parse()
    assert [run.id for run in caller.items(page)] == ["a", "b"]
    assert all(seen.header("x-stainless-raw-response") is None for seen in server.seen[1:])


def test_f_a_stream_of_another_type(call_with: Make, server: Server) -> None:
    from tests.parity.samples import stream_of

    server.handler = lambda seen: stream_of([("x", {"id": "a"})])
    caller = call_with(OURS)
    response = caller(f"{RAW}.create", "t", assistant_id="a", stream=True)
    assert [event.event for event in response.parse()] == ["x"]

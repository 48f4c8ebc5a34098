"""Waiting for a run: when it is over, how often it is looked at, and how long one waits at most."""

from __future__ import annotations

import pickle
import time
import warnings
from typing import Any

import pytest
from runs_sdk import APIError, APITimeoutError, NotFoundError, Omit, RunsError
from runs_sdk.extensions import RunTimeoutError

from .kit import Kit
from .said import run
from .server import Reply, Seen, Server, told

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def polled(kit: Kit, **options: Any) -> Any:
    return kit.call("runs.poll", "run_1", "thread_1", **options)


@pytest.mark.parametrize("status", ["requires_action", "cancelled", "completed", "failed", "expired", "incomplete"])
def test_a_run_at_rest_is_given_at_once(kit: Kit, server: Server, status: str) -> None:
    server.answer(told(run(status)))
    assert polled(kit).status == status
    assert [(seen.method, seen.path) for seen in server.seen] == [("GET", "/v1/threads/thread_1/runs/run_1")]
    assert kit.slept == []


@pytest.mark.parametrize("status", ["queued", "in_progress", "cancelling", "of_a_later_day"])
def test_any_other_run_is_looked_at_again_after_a_second(kit: Kit, server: Server, status: str) -> None:
    server.answer(told(run(status)), told(run(status)), told(run()))
    assert polled(kit).status == "completed"
    assert kit.slept == [1.0, 1.0]


def test_the_arguments_have_their_places(kit: Kit, server: Server) -> None:
    server.answer(told(run("queued")), told(run()))
    kit.call("runs.poll", "run_1", "thread_1", {"X-Mine": "1"}, {"q": "2"}, {"body": "3"}, 4.0, 5)
    first = server.seen[0]
    assert (first.headers["x-mine"], first.path, first.body) == ("1", "/v1/threads/thread_1/runs/run_1?q=2", b"")
    assert first.headers["x-stainless-custom-poll-interval"] == "5"
    assert kit.slept == [0.005]


def test_headers_tell_of_the_helper_and_those_of_the_caller_win(kit: Kit, server: Server) -> None:
    server.answer(told(run()))
    polled(kit)
    polled(kit, poll_interval_ms=7)
    polled(kit, poll_interval_ms=7, extra_headers={"x-stainless-poll-helper": "mine"})
    custom = "X-Stainless-Custom-Poll-Interval"
    polled(kit, poll_interval_ms=7, extra_headers={custom: "8", "X-Stainless-Poll-Helper": Omit()})
    sent = [(seen.headers.get("x-stainless-poll-helper"), seen.headers.get(custom.lower())) for seen in server.seen]
    assert sent == [("true", None), ("true", "7"), ("mine", "7"), (None, "8")]


@pytest.mark.parametrize(
    ("asked", "slept"),
    [
        (["250", None, None], [0.25, 0.25, 0.25]),
        (["10", "20", "30"], [0.01, 0.02, 0.03]),
        (["0", "2.5", "0"], [0.0, 0.0025, 0.0]),
        (["soon", "", "1e999"], [1.0, 1.0, 1.0]),
        (["-5", "nan", "999999999999"], [1.0, 1.0, 1.0]),
        (["40", "soon", "50"], [0.04, 0.04, 0.05]),
    ],
)
def test_the_server_says_when_to_look_again(
    kit: Kit, server: Server, asked: list[str | None], slept: list[float]
) -> None:
    said = [told(run("queued"), **({"openai_poll_after_ms": after} if after is not None else {})) for after in asked]
    server.answer(*said, told(run()))
    polled(kit)
    assert kit.slept == slept


def test_the_caller_says_it_better(kit: Kit, server: Server) -> None:
    server.answer(told(run("queued"), openai_poll_after_ms="9"), told(run("queued")), told(run()))
    polled(kit, poll_interval_ms=200)
    assert kit.slept == [0.2, 0.2]


def test_the_wait_has_an_end(kit: Kit, server: Server) -> None:
    server.answer(told(run("queued")), told(run("in_progress")))
    with pytest.raises(RunTimeoutError, match="run_1.*'in_progress'") as caught:
        polled(kit, max_wait=0.5)
    error = caught.value
    assert isinstance(error, RunsError) and isinstance(error, TimeoutError)
    assert (error.run_id, error.status, error.max_wait, error.run.id) == ("run_1", "in_progress", 0.5, "run_1")
    assert len(server.seen) == 2 and kit.slept == [pytest.approx(0.5, abs=0.2)], "it looks once more at the end"
    assert pickle.loads(pickle.dumps(error)).status == "in_progress"


def test_a_wait_of_no_time_is_one_look(kit: Kit, server: Server) -> None:
    server.answer(told(run("queued")))
    with pytest.raises(RunTimeoutError):
        polled(kit, max_wait=0)
    assert len(server.seen) == 1 and kit.slept == []
    server.answer(told(run()))
    assert polled(kit, max_wait=0).status == "completed"


@pytest.mark.parametrize("timeout", [{}, {"timeout": 30.0}, {"timeout": None}])
def test_a_look_does_not_outlast_the_wait(
    kit: Kit, server: Server, timeout: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from runs_sdk.extensions import _polling

    monkeypatch.setattr(_polling, "_LAST_LOOK_SECONDS", 0.05)

    def slowly(seen: Seen) -> Any:
        time.sleep(0.4)
        return told(run())

    server.handler = slowly
    with pytest.raises(RunTimeoutError, match="no answer came") as caught:
        polled(kit, max_wait=0.05, **timeout)
    assert caught.value.run is None and isinstance(caught.value.__cause__, APITimeoutError)


def test_a_timeout_within_the_wait_is_that_of_a_request(kit: Kit, server: Server) -> None:
    def slowly(seen: Seen) -> Any:
        time.sleep(0.3)
        return told(run())

    server.handler = slowly
    with pytest.raises(APITimeoutError):
        polled(kit, max_wait=60, timeout=0.05)


def test_errors_of_a_look_are_raised(kit: Kit, server: Server) -> None:
    server.answer(told({"error": {"message": "no such run"}}, 404))
    with pytest.raises(NotFoundError, match="no such run"):
        polled(kit)
    with pytest.raises(ValueError, match="thread_id"):
        kit.call("runs.poll", "run_1", "")


def test_an_answer_that_is_no_json_is_an_error(kit: Kit, server: Server) -> None:
    server.answer(Reply(b"<html>", {"Content-Type": "text/html"}))
    with pytest.raises(APIError):
        polled(kit)


def test_a_run_is_created_and_waited_for(kit: Kit, server: Server) -> None:
    server.answer(told(run("queued")), told(run("queued")), told(run()))
    made = kit.call(
        "runs.create_and_poll",
        thread_id="thread_1",
        assistant_id="asst_1",
        model="gpt-4o",
        include=["step_details.tool_calls[*].file_search.results[*].content"],
        poll_interval_ms=3,
        extra_headers={"X-Mine": "1"},
        extra_query={"q": "2"},
        extra_body={"extra": 3},
    )
    create, look, _ = server.seen
    assert made.status == "completed" and kit.slept == [0.003]
    assert create.json() == {"assistant_id": "asst_1", "model": "gpt-4o", "stream": False, "extra": 3}
    assert "include" in create.path and "x-stainless-poll-helper" not in create.headers
    assert (look.path, look.body) == ("/v1/threads/thread_1/runs/run_1?q=2", b"")
    assert [seen.headers["x-mine"] for seen in server.seen] == ["1", "1", "1"]
    assert look.headers["x-stainless-custom-poll-interval"] == "3"


def test_tool_outputs_are_handed_in_and_the_run_is_waited_for(kit: Kit, server: Server) -> None:
    server.answer(told(run("queued")), told(run()))
    outputs = [{"tool_call_id": "call_1", "output": "sunny"}]
    made = kit.call(
        "runs.submit_tool_outputs_and_poll", tool_outputs=outputs, run_id="run_1", thread_id="thread_1", max_wait=9
    )
    submit, look = server.seen
    assert made.status == "completed"
    assert submit.path == "/v1/threads/thread_1/runs/run_1/submit_tool_outputs"
    assert submit.json() == {"tool_outputs": outputs, "stream": False}
    assert look.path == "/v1/threads/thread_1/runs/run_1"


def test_a_thread_and_its_run_are_created_and_waited_for(kit: Kit, server: Server) -> None:
    server.answer(told(run("queued")), told(run("queued"), openai_poll_after_ms="6"), told(run()))
    made = kit.call("create_and_run_poll", assistant_id="asst_1", thread={"messages": []}, temperature=0.5)
    create, look, _ = server.seen
    assert made.status == "completed" and kit.slept == [0.006]
    assert create.path == "/v1/threads/runs"
    assert create.json() == {
        "assistant_id": "asst_1",
        "thread": {"messages": []},
        "temperature": 0.5,
        "stream": False,
    }
    assert look.path == "/v1/threads/thread_1/runs/run_1"


def test_the_wait_for_a_created_run_has_an_end_too(kit: Kit, server: Server) -> None:
    server.answer(told(run("queued")))
    with pytest.raises(RunTimeoutError):
        kit.call("runs.create_and_poll", thread_id="thread_1", assistant_id="asst_1", max_wait=0)
    with pytest.raises(RunTimeoutError):
        kit.call("create_and_run_poll", assistant_id="asst_1", max_wait=0)


@pytest.mark.filterwarnings("default::DeprecationWarning")
def test_a_helper_warns_once_where_it_is_called(kit: Kit, server: Server) -> None:
    server.answer(told(run("queued")), told(run("queued")), told(run()))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        kit.call("runs.create_and_poll", thread_id="thread_1", assistant_id="asst_1")
    found = [warning for warning in caught if warning.category is DeprecationWarning]
    assert [warning.filename.rpartition("/")[2] for warning in found] == ["kit.py"]

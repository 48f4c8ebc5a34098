"""B: how a request is built."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.runtime.server import Server, json_reply

from .conftest import Make
from .operations import RUNS, STEPS
from .rows import answering, create, in_turn, read, retrieve, run_with
from .samples import RUN
from .sides import OURS, Caller, Side


def test_b1_the_usual_headers(caller: Caller, server: Server, side: Side) -> None:
    retrieve(caller)
    seen = server.seen[0]
    assert seen.header("authorization") == "Bearer sk-secret"
    assert seen.header("openai-beta") == "assistants=v2"
    assert seen.header("accept") == "application/json"
    assert seen.header("content-type") is None
    client = type(caller.client).__name__
    assert (seen.header("user-agent") or "").startswith(f"{client}/Python {side.module.__version__}")
    own = {name: seen.header(f"{side.headers}{name}") for name in ("lang", "package-version", "os", "arch", "async")}
    assert own["lang"] == "python" and own["package-version"] == side.module.__version__
    assert all(own.values())
    assert seen.header(f"{side.headers}runtime-version") == "{}.{}.{}".format(*sys.version_info)


def test_b2_bodies_are_compact_utf_8(caller: Caller, server: Server) -> None:
    create(caller, instructions="é – “x”", metadata={"k": "v"})
    body = server.seen[0].body
    assert "é – “x”".encode() in body and b": " not in body and b", " not in body
    assert server.seen[0].header("content-type") == "application/json"


def test_b3_what_is_not_given_is_not_null(caller: Caller, server: Server, side: Side) -> None:
    create(caller, model=None)
    create(caller, model=side.omit)
    assert [seen.json() for seen in server.seen] == [
        {"assistant_id": "asst_1", "model": None},
        {"assistant_id": "asst_1"},
    ]


def test_b3_in_queries_null_is_nothing_and_empty_is_kept(caller: Caller, server: Server) -> None:
    caller(f"{RUNS}.list", "t", after="", extra_query={"a": None, "b": ""})
    assert sorted(server.seen[0].query) == [("after", ""), ("b", "")]


def test_b4_dates_are_iso_8601_and_models_their_data(caller: Caller, server: Server) -> None:
    run = retrieve(caller)
    moment = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    create(caller, tools=run.tools, tool_choice=run.tool_choice, metadata={"at": moment})
    body = server.seen[1].json()
    assert body["tools"] == RUN["tools"] and body["tool_choice"] == RUN["tool_choice"]
    assert datetime.fromisoformat(body["metadata"]["at"]) == moment


def test_b5_lists_repeat_their_bracketed_name(caller: Caller, server: Server) -> None:
    caller(
        f"{STEPS}.list", "r", thread_id="t", include=["a", "b"], extra_query={"x": [1, True], "y": {"z": {"w": "1"}}}
    )
    assert sorted(server.seen[0].query) == [
        ("include[]", "a"),
        ("include[]", "b"),
        ("x[]", "1"),
        ("x[]", "true"),
        ("y[z][w]", "1"),
    ]


def test_b6_a_query_of_a_post_goes_to_the_query(caller: Caller, server: Server) -> None:
    create(caller, include=["a"])
    assert server.seen[0].query == [("include[]", "a")] and "include" not in server.seen[0].json()


@pytest.mark.parametrize("id", ["a/b", "a?b", "a#b", "a%2Fb", "é ü", "..a", "a..", "x:y@z"])
def test_b7_path_values_stay_in_their_segment(caller: Caller, server: Server, id: str) -> None:
    from urllib.parse import unquote

    caller(f"{RUNS}.retrieve", id, thread_id="t")
    before, _, last = server.seen[0].path.rpartition("/")
    assert (before, unquote(last)) == ("/v1/threads/t/runs", id)


@pytest.mark.parametrize("id", [".", ".."])
def test_b8_dot_segments_are_refused(caller: Caller, server: Server, id: str) -> None:
    with pytest.raises(ValueError):
        caller(f"{RUNS}.retrieve", id, thread_id="t")
    assert server.seen == []


@pytest.mark.parametrize("id", ["", None])
def test_b9_empty_path_values_are_refused(caller: Caller, server: Server, id: Any) -> None:
    for names in (("run_1", id), (id, "thread_1")):
        wrong = "thread_id" if names[1] == id else "run_id"
        with pytest.raises(ValueError, match=f"Expected a non-empty value for `{wrong}` but received {id!r}"):
            caller(f"{RUNS}.retrieve", names[0], thread_id=names[1])
    assert server.seen == []


def test_b10_options_win(caller: Caller, server: Server) -> None:
    options: dict[str, Any] = {
        "extra_headers": {"openai-beta": "mine", "X-More": "1"},
        "extra_query": {"include[]": "z", "more": "1"},
        "extra_body": {"assistant_id": "b", "nested": {"k": [1]}},
    }
    create(caller, include=["a"], model="m", **options)
    seen = server.seen[0]
    assert (seen.header("openai-beta"), seen.header("x-more")) == ("mine", "1")
    assert dict(seen.query)["more"] == "1"
    assert seen.json() == {"assistant_id": "b", "model": "m", "nested": {"k": [1]}}


def test_b11_headers_are_one_whatever_their_case(make: Make, server: Server, side: Side) -> None:
    caller = make(default_headers={"X-Trace": "client", "x-gone": "1", "ACCEPT": "text/plain"})
    retrieve(caller, extra_headers={"x-trace": "call", "X-GONE": side.Omit(), "authorization": "Bearer other"})
    retrieve(caller, extra_headers={"Authorization": side.Omit(), "User-Agent": side.Omit()})
    one, two = server.seen
    assert [one.header(name) for name in ("x-trace", "x-gone", "authorization")] == ["call", None, "Bearer other"]
    assert (one.header("accept"), two.header("authorization")) == ("text/plain", None)


def test_b11_a_default_may_be_taken_away_for_all_calls(make: Make, server: Server, side: Side) -> None:
    retrieve(make(default_headers={f"{side.headers}lang": side.Omit()}))
    assert server.seen[0].header(f"{side.headers}lang") is None


def test_b12_arrays_may_be_generated(caller: Caller, server: Server) -> None:
    outputs = ({"tool_call_id": id, "output": "x"} for id in "ab")
    caller(f"{RUNS}.submit_tool_outputs", "r", thread_id="t", tool_outputs=outputs)
    create(caller, tools=({"type": "code_interpreter"},), include=("a", "b"))
    assert [output["tool_call_id"] for output in server.seen[0].json()["tool_outputs"]] == ["a", "b"]
    assert server.seen[1].json()["tools"] == [{"type": "code_interpreter"}] and len(server.seen[1].query) == 2


def test_b12_what_is_not_described_is_passed_on(caller: Caller, server: Server) -> None:
    odd = [{"type": "teleport", "more": {"x": None}}, 5]
    create(caller, tools=odd, tool_choice=7, temperature="hot")
    body = server.seen[0].json()
    assert (body["tools"], body["tool_choice"], body["temperature"]) == (odd, 7, "hot")


def test_b12_what_a_response_gives_may_be_sent(caller: Caller, server: Server) -> None:
    run = read(caller, server, run_with(truncation_strategy={"type": "auto", "new": 1}))
    answering(server, RUN)
    create(caller, truncation_strategy=run.truncation_strategy, tools=run.tools, metadata=run.metadata)
    body = json.loads(server.seen[-1].body)
    assert body["truncation_strategy"] == {"type": "auto", "new": 1} and body["tools"] == RUN["tools"]


@pytest.mark.parametrize(
    "method, args, kwargs",
    [
        ("create", ("t",), {}),
        ("create", ("t",), {"stream": True}),
        ("retrieve", ("r",), {}),
        ("submit_tool_outputs", ("r",), {"thread_id": "t", "stream": True}),
        ("list", (), {}),
    ],
)
def test_b13_missing_arguments_are_a_type_error(
    caller: Caller, server: Server, method: str, args: tuple[Any, ...], kwargs: dict[str, Any]
) -> None:
    with pytest.raises(TypeError, match="required|missing"):
        caller(f"{RUNS}.{method}", *args, **kwargs)
    assert server.seen == []


@pytest.mark.parametrize("status, method", [(302, "GET"), (303, "GET"), (307, "POST"), (308, "POST")])
def test_b14_redirects_and_methods(caller: Caller, server: Server, status: int, method: str) -> None:
    in_turn(server, json_reply({}, status, location="/v1/there"), json_reply(RUN))
    assert create(caller).id == "run_1"
    second = server.seen[1]
    assert (second.method, second.path) == (method, "/v1/there")
    assert second.body == (server.seen[0].body if method == "POST" else b"")


def test_b14_credentials_stay_at_home(caller: Caller, server: Server, side: Side) -> None:
    elsewhere = server.url.replace("127.0.0.1", "localhost")
    in_turn(server, json_reply({}, 307, location=f"{elsewhere}/v1/there"), json_reply(RUN))
    create(caller)
    assert [seen.header("authorization") for seen in server.seen] == ["Bearer sk-secret", None]


@pytest.mark.parametrize("name", ["X\nY", "X Y"])
def test_b_headers_can_not_break_out(call_with: Make, server: Server, name: str) -> None:
    with pytest.raises(ValueError):
        retrieve(call_with(OURS), extra_headers={name: "1"})
    assert server.seen == []


@pytest.mark.parametrize("call", [f"{RUNS}.create", f"{RUNS}.list", f"{RUNS}.with_raw_response.create"])
def test_b13_arguments_that_do_not_exist_are_a_type_error(caller: Caller, server: Server, call: str) -> None:
    arguments = {} if call.endswith("list") else {"assistant_id": "a"}
    with pytest.raises(TypeError, match="metadat"):
        caller(call, "t", metadat={"a": "b"}, **arguments)
    assert server.seen == []

"""Z: where the other package falls short, and ours must not. Helpers that poll and accumulate are tested elsewhere."""

from __future__ import annotations

import asyncio
import copy
import gc
import json
import pickle
import warnings
from collections.abc import Callable
from typing import Any

import pytest
from runs_sdk import APIConnectionError, APIError, APIResponseValidationError, APIStatusError, RunsError, UnknownVariant

from tests.runtime.server import Reply, Server, events_reply, json_reply

from .operations import CALLS, RUNS, STREAMS
from .rows import answering, in_turn, read, retrieve, run_with, stream
from .samples import NOT_FOUND, RUN, frame, page_of, stream_of
from .sides import OURS, Caller, Colour

CREATED = frame("thread.created", {"id": "a"})
DONE = b"event: done\ndata: [DONE]\n\n"


@pytest.fixture
def caller(call_with: Callable[..., Caller], colour: Colour) -> Caller:
    return call_with(OURS, colour)


def events_of(caller: Caller, server: Server, *chunks: bytes) -> list[Any]:
    server.handler = lambda seen: events_reply(*chunks)
    return caller.items(stream(caller))


@pytest.mark.parametrize("control", [b"retry: 10\n\n", b"id: 7\n\n", b"event: ping\n\n", b"data:\n\n", b"data\n\n"])
def test_z1_frames_without_data_are_no_events(caller: Caller, server: Server, control: bytes) -> None:
    assert [event.data.id for event in events_of(caller, server, control, CREATED, control, DONE)] == ["a"]


def test_z2_comments_after_an_id_are_no_events(caller: Caller, server: Server) -> None:
    chunks = (b"id: 7\n\n", b": keep alive\n\n", CREATED, b": keep alive\n\n", DONE)
    assert [event.data.id for event in events_of(caller, server, *chunks)] == ["a"]


@pytest.mark.parametrize("payload", [{"message": "broken", "code": "x"}, {"error": {"message": "broken", "code": "x"}}])
def test_z3_an_error_event_is_raised(caller: Caller, server: Server, payload: dict[str, Any]) -> None:
    with pytest.raises(APIError, match="broken") as caught:
        events_of(caller, server, CREATED, frame("error", payload))
    assert caught.value.code == "x"


def test_z4_a_byte_order_mark_costs_nothing(caller: Caller, server: Server) -> None:
    assert [event.event for event in events_of(caller, server, b"\xef\xbb\xbf" + CREATED, DONE)] == ["thread.created"]


def test_z5_malformed_events_are_errors_of_the_package(caller: Caller, server: Server) -> None:
    with pytest.raises(RunsError):
        events_of(caller, server, b'event: thread.created\ndata: {"id": \n\n')


@pytest.mark.parametrize("body", [b'{"id": ', b"", b"<html>", b"[1"])
def test_z6_z7_malformed_and_empty_bodies_are_errors_of_the_package(
    caller: Caller, server: Server, body: bytes
) -> None:
    in_turn(server, Reply(body, 200, {"Content-Type": "application/json"}))
    with pytest.raises(APIResponseValidationError):
        retrieve(caller)


def test_z8_errors_are_copied_and_pickled(call_with: Callable[..., Caller], server: Server) -> None:
    caller = call_with(OURS)
    answering(server, NOT_FOUND, 404, x_request_id="req_1")
    with pytest.raises(APIStatusError) as caught:
        retrieve(caller)
    for error in (copy.copy(caught.value), copy.deepcopy(caught.value), pickle.loads(pickle.dumps(caught.value))):
        assert type(error) is type(caught.value) and str(error) == str(caught.value)
        assert (error.status_code, error.request_id, error.code) == (404, "req_1", "missing")
        assert error.response.json() == NOT_FOUND and error.request.method == "GET"
    caller.client.base_url = "http://127.0.0.1:9"
    with pytest.raises(APIConnectionError) as lost:
        retrieve(caller)
    assert str(pickle.loads(pickle.dumps(lost.value))) == str(lost.value)


def test_z11_an_unknown_variant_is_said_to_be_one(caller: Caller, server: Server) -> None:
    odd = {"type": "teleport", "to": {"planet": "Mars"}}
    run = read(caller, server, run_with(tools=[odd, {"type": "code_interpreter"}]))
    assert type(run.tools[0]) is UnknownVariant
    assert (run.tools[0].type, run.tools[0].to) == ("teleport", {"planet": "Mars"})
    assert type(run.tools[1]).__name__ == "CodeInterpreterTool" and run.to_dict()["tools"][0] == odd


def test_z12_dumping_what_was_tolerated_warns_of_nothing(caller: Caller, server: Server) -> None:
    data = run_with(created_at="soon", tools=[{"type": "x"}, 5], usage=[1], metadata=3, status=9)
    run = read(caller, server, data)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert run.to_dict() == json.loads(run.to_json()) == data


@pytest.mark.parametrize("key", ["_fields_set", "values", "self", "cls", "__dict__", "model_extra", "_request_id"])
def test_z13_no_key_is_swallowed(caller: Caller, server: Server, key: str) -> None:
    data = run_with(**{key: {"a": 1}})
    assert read(caller, server, data).to_dict() == data


def test_z14_the_end_of_a_list_is_the_end(caller: Caller, server: Server) -> None:
    answering(server, page_of({"id": "a"}, more=False))
    page = caller(f"{RUNS}.list", "t")
    with pytest.raises(RuntimeError):
        caller.wait(page.get_next_page())
    assert len(server.seen) == 1


def test_z15_a_last_item_without_an_id_does_not_end_the_list(caller: Caller, server: Server) -> None:
    first = {**page_of({"id": "a"}, {"id": None}, more=True), "last_id": "b"}
    in_turn(server, json_reply(first), json_reply(page_of({"id": "c"})))
    assert [run.id for run in caller.items(caller(f"{RUNS}.list", "t"))] == ["a", None, "c"]
    assert dict(server.seen[1].query)["after"] == "b"


def test_z15_a_list_that_can_not_go_on_says_so(caller: Caller, server: Server) -> None:
    answering(server, {"object": "list", "data": [{"id": None}], "has_more": True})
    with pytest.raises(RunsError, match="more"):
        caller.items(caller(f"{RUNS}.list", "t"))


def test_z20_a_sync_stream_keeps_its_connection(call_with: Callable[..., Caller], server: Server) -> None:
    caller = call_with(OURS)
    server.handler = lambda seen: stream_of() if seen.method == "POST" else json_reply(RUN)
    for _ in range(3):
        caller.items(stream(caller))
        retrieve(caller)
    assert server.connections == 1


@pytest.mark.parametrize("name", ["create", "list", "submit_tool_outputs", "create_and_run"])
def test_z_a_call_warns_once(caller: Caller, server: Server, name: str) -> None:
    call, args, kwargs = CALLS[name]
    with pytest.warns(DeprecationWarning) as caught:
        caller(call, *args, **kwargs)
    assert len(caught) == 1


def test_z_a_streaming_call_warns_once(caller: Caller, server: Server) -> None:
    call, args, kwargs = STREAMS["create"]
    with pytest.warns(DeprecationWarning) as caught:
        caller.items(caller(call, *args, **kwargs))
    assert len(caught) == 1


def test_z_nothing_is_left_unawaited(call_with: Callable[..., Caller], server: Server) -> None:
    caller = call_with(OURS, "async")
    runs = caller.client.beta.threads.runs

    async def unused() -> None:
        runs.list("t")
        runs.with_streaming_response.retrieve("r", thread_id="t")
        await asyncio.sleep(0)

    with warnings.catch_warnings():
        warnings.simplefilter("error", RuntimeWarning)
        caller.wait(unused())
        gc.collect()
    assert server.seen == []


def test_z_text_is_no_run(caller: Caller, server: Server) -> None:
    in_turn(server, Reply(b"all is well", 200, {"Content-Type": "text/plain"}))
    with pytest.raises(APIResponseValidationError, match="text/plain"):
        retrieve(caller)


def test_z_secrets_are_not_shown(caller: Caller, server: Server) -> None:
    client = caller.client
    shown = [repr(each) for each in (client, client._config, client._config.credentials, client.beta.threads.runs)]
    answering(server, NOT_FOUND, 404)
    with pytest.raises(APIStatusError) as caught:
        retrieve(caller)
    assert "sk-secret" not in "\n".join([*shown, repr(caught.value), str(caught.value)])

"""E: answers become models, and nothing that a server sends is rejected or lost."""

from __future__ import annotations

import copy
import gzip
import json
import pickle
from typing import Any

import pytest

from tests.runtime.server import Reply, Server, events_reply, json_reply

from .conftest import Make
from .operations import RUNS, STEPS
from .rows import answering, in_turn, read, retrieve, run_with, stream
from .samples import RUN, STEP
from .sides import OURS, Caller, Side


def test_e1_values_are_typed_at_every_level(caller: Caller, server: Server) -> None:
    run = read(caller, server, RUN)
    assert run.required_action.submit_tool_outputs.tool_calls[0].function.name == "weather"
    assert [type(tool).__name__ for tool in run.tools] == ["CodeInterpreterTool", "FileSearchTool", "FunctionTool"]
    assert run.usage.total_tokens == 3


def test_e1_nothing_is_turned_into_another_type(caller: Caller, server: Server) -> None:
    run = read(caller, server, run_with(created_at="19", model=5, parallel_tool_calls="yes", usage="none"))
    assert (run.created_at, run.model, run.parallel_tool_calls, run.usage) == ("19", 5, "yes", "none")


def test_e2_unknown_fields_are_attributes_at_every_level(caller: Caller, server: Server) -> None:
    data = run_with(new={"a": [1, {"b": None}]}, usage={**RUN["usage"], "cached": 7})
    run = read(caller, server, data)
    assert run.new == {"a": [1, {"b": None}]} and run.usage.cached == 7
    assert run.to_dict() == data


@pytest.mark.filterwarnings("ignore:Pydantic serializer warnings")  # the other package's, see Z12
@pytest.mark.parametrize("status", ["teleporting", 7, None])
def test_e3_unknown_enum_values_and_wrong_types_are_kept(caller: Caller, server: Server, status: Any) -> None:
    data = run_with(status=status, metadata=[1], tools={"a": 1})
    run = read(caller, server, data)
    assert run.status == status and run.metadata == [1] and run.to_dict() == data


def test_e4_missing_fields_are_none_and_not_set(caller: Caller, server: Server) -> None:
    run = read(caller, server, {"id": "run_1"})
    assert run.status is None and run.tools is None
    assert run.model_fields_set == {"id"} and run.to_dict() == {"id": "run_1"}


def test_e5_a_union_gives_the_variant_of_its_data(caller: Caller, server: Server) -> None:
    answering(server, STEP)
    step = caller(f"{STEPS}.retrieve", "s", run_id="r", thread_id="t")
    assert type(step.step_details).__name__.startswith("ToolCalls")
    assert [type(call).__name__ for call in step.step_details.tool_calls] == [
        "CodeInterpreterToolCall",
        "FunctionToolCall",
    ]


def test_e6_broken_data_keep_the_variant_they_name(caller: Caller, server: Server) -> None:
    run = read(caller, server, run_with(tools=[{"type": "function", "function": 5}, {"type": "file_search", "x": 1}]))
    assert [type(tool).__name__ for tool in run.tools] == ["FunctionTool", "FileSearchTool"]
    assert run.tools[0].function == 5


def test_e7_dumps_are_the_wire_data(caller: Caller, server: Server) -> None:
    data = {"id": "run_1", "last_error": None, "usage": {"total_tokens": 3}}
    run = read(caller, server, data)
    assert run.to_dict() == json.loads(run.to_json()) == run.model_dump(exclude_unset=True, by_alias=True) == data


def test_e7_dumps_may_leave_more_out(caller: Caller, server: Server) -> None:
    run = read(caller, server, {"id": "run_1", "last_error": None, "usage": {"total_tokens": 3, "x": None}})
    assert run.to_dict(exclude_none=True) == {"id": "run_1", "usage": {"total_tokens": 3}}
    assert set(run.to_dict(exclude_unset=False)) > {"id", "status", "last_error"}
    assert run.to_dict(mode="python", use_api_names=False) == run.to_dict()
    assert json.loads(run.to_json(indent=None, exclude_none=True)) == run.to_dict(exclude_none=True)
    assert run.to_json(indent=None).startswith('{"id":')


@pytest.mark.parametrize("value", ["auto", {"type": "text"}, {"type": "json_schema", "json_schema": {"name": "n"}}])
def test_e8_a_text_or_an_object(caller: Caller, server: Server, value: Any) -> None:
    run = read(caller, server, run_with(response_format=value, tool_choice="none"))
    found = run.response_format
    assert (found if isinstance(found, str) else found.to_dict()) == value and run.tool_choice == "none"


def test_e9_the_request_id_is_on_the_outermost_object(caller: Caller, server: Server) -> None:
    answering(server, RUN, x_request_id="req_7")
    run = retrieve(caller)
    assert run._request_id == "req_7"
    assert "req_7" not in repr(run) and "_request_id" not in run.to_dict() and "_request_id" not in run.model_dump()
    assert getattr(run.usage, "_request_id", None) is None


@pytest.mark.parametrize("kind", ["text/plain", "application/octet-stream", "text/html", ""])
def test_e10_json_is_read_whatever_it_is_called(caller: Caller, server: Server, kind: str) -> None:
    in_turn(server, Reply(json.dumps(RUN).encode(), 200, {"Content-Type": kind} if kind else {}))
    assert retrieve(caller).id == "run_1"


def test_e10_what_is_no_json_is_an_error_of_strict_clients(make: Make, server: Server, side: Side) -> None:
    in_turn(server, Reply(b"<html>", 200, {"Content-Type": "text/html"}))
    with pytest.raises(side.APIResponseValidationError):
        retrieve(make(**{side.strict: True}))


def test_e11_models_are_shown_compared_copied_and_pickled(caller: Caller, server: Server) -> None:
    run, same = read(caller, server, RUN), read(caller, server, RUN)
    assert run == same and run != read(caller, server, run_with(id="other"))
    for other in (copy.copy(run), copy.deepcopy(run), pickle.loads(pickle.dumps(run)), run.model_copy()):
        assert other == run and type(other) is type(run) and other.to_dict() == RUN
    assert repr(run).startswith("Run(id='run_1', ") and "undocumented={'deep'" in repr(run)


def test_e11_what_was_set_is_told_from_defaults(caller: Caller, server: Server) -> None:
    run = read(caller, server, {"id": "run_1", "usage": None})
    assert "usage" in run.model_fields_set and "last_error" not in run.model_fields_set


@pytest.mark.parametrize("sent", [1, 0.5, -3])
def test_e12_whole_numbers_become_floats(caller: Caller, server: Server, sent: float) -> None:
    run = read(caller, server, run_with(temperature=sent))
    assert isinstance(run.temperature, float) and run.temperature == sent == run.to_dict()["temperature"]


@pytest.mark.parametrize("sent", [2**53 + 1, "1", True])
def test_e12_what_no_float_is_exactly_stays_as_it_is(call_with: Make, server: Server, sent: Any) -> None:
    run = read(call_with(OURS), server, run_with(temperature=sent))
    assert type(run.temperature) is type(sent) and run.temperature == sent


def test_e13_null_where_it_may_be(caller: Caller, server: Server) -> None:
    run = read(caller, server, run_with(usage=None, required_action=None, response_format=None))
    assert (run.usage, run.required_action, run.response_format) == (None, None, None)


def test_e14_compressed_answers_are_read(caller: Caller, server: Server) -> None:
    in_turn(server, Reply(gzip.compress(json.dumps(RUN).encode()), 200, {"Content-Encoding": "gzip"}))
    assert retrieve(caller).to_dict() == RUN
    assert "gzip" in (server.seen[0].header("accept-encoding") or "")


def test_e15_large_answers_are_read(caller: Caller, server: Server) -> None:
    large = "x" * (33 * 2**20)
    in_turn(server, json_reply({**RUN, "instructions": large}))
    assert len(retrieve(caller).instructions) == len(large)


def test_e15_large_events_are_read(call_with: Make, server: Server, side: Side) -> None:
    text = b"x" * (65 * 2**20)
    frames = (b'event: thread.run.created\ndata: {"id": "', text, b'"}\n\n', b"data: [DONE]\n\n")
    server.handler = lambda seen: events_reply(*frames)
    caller = call_with(side)
    assert [len(event.data.id) for event in caller.items(stream(caller))] == [len(text)]


def test_e_strict_clients_reject_what_is_not_as_described(make: Make, server: Server, side: Side) -> None:
    strict = make(**{side.strict: True})
    answering(server, run_with(created_at="soon"))
    with pytest.raises(side.APIResponseValidationError) as caught:
        retrieve(strict)
    assert caught.value.__cause__ is not None and caught.value.status_code == 200
    answering(server, RUN)
    assert retrieve(strict).id == "run_1"


def test_e_field_names_of_models_are_no_trap(call_with: Make, server: Server) -> None:
    data = run_with(model_fields=1, model_config=2, copy=3, self=4, _private=5, __class__=6)
    caller = call_with(OURS)
    assert read(caller, server, data).to_dict() == data


def test_e_pages_hold_models(caller: Caller, server: Server) -> None:
    page = caller(f"{RUNS}.list", "t")
    assert type(page.data[0]).__name__ == "Run" and page.data[0].to_dict() == RUN


def test_e_models_know_their_fields_as_soon_as_they_are_imported() -> None:
    from runs_sdk import BaseModel, types

    classes = [getattr(types, name) for name in dir(types)]
    models = [cls for cls in classes if isinstance(cls, type) and issubclass(cls, BaseModel)]
    assert len(models) > 50
    assert [model.__name__ for model in models if not model.__pydantic_fields_complete__] == []

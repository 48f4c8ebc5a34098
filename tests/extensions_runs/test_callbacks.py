"""What a handler is told of a stream, event by event, and what its snapshots hold then."""

from __future__ import annotations

from typing import Any

import pytest
from runs_sdk import UnknownVariant

from . import said
from .kit import Kit
from .recorders import names
from .server import Server, streamed

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def told(kit: Kit, server: Server, *events: said.Event) -> list[tuple[str, tuple[Any, ...]]]:
    """What a handler is told of these events."""
    server.answer(streamed(said.sse(*events)))
    recorder = kit.recorder()
    kit.stream(recorder)
    return [entry for entry in recorder.told if entry[0] != "on_event"]


def message(status: str, *parts: dict[str, Any], id: str = "msg_1") -> said.Event:
    name = "created" if status == "in_progress" else status
    return f"thread.message.{name}", said.message(status, *parts, id=id)


def step(status: str, *calls: dict[str, Any], id: str = "step_1") -> said.Event:
    name = "created" if status == "in_progress" else status
    return f"thread.run.step.{name}", said.step(status, *calls, id=id)


def run(status: str) -> said.Event:
    return f"thread.run.{status}", said.run(status)


def test_a_message_piece_by_piece(kit: Kit, server: Server) -> None:
    heard = told(
        kit,
        server,
        message("in_progress"),
        said.message_delta(said.piece("Hel")),
        said.message_delta(said.piece("lo")),
        message("completed", said.text("Hello")),
    )
    assert names(heard) == [
        "on_message_created",
        "on_text_created",
        "on_text_delta",
        "on_message_delta",
        "on_text_delta",
        "on_message_delta",
        "on_text_done",
        "on_message_done",
        "on_end",
    ]
    assert [given for name, given in heard if name == "on_text_delta"] == [
        ({"value": "Hel"}, {"value": "Hel"}),
        ({"value": "lo"}, {"value": "Hello"}),
    ]
    delta, snapshot = heard[5][1]
    assert delta == {"content": [{"index": 0, "type": "text", "text": {"value": "lo"}}]}
    assert snapshot["content"] == [{"index": 0, "type": "text", "text": {"value": "Hello"}}]
    assert heard[6][1] == ({"value": "Hello", "annotations": []},), "the finished form"


def test_every_event_is_told_before_anything_is_made_of_it(kit: Kit, server: Server) -> None:
    server.answer(streamed(said.sse(*said.RECORDED, ("thread.of_a_later_day", {"id": "x"}))))
    recorder = kit.recorder()
    kit.stream(recorder)
    events = [given[0]["event"] for name, given in recorder.told if name == "on_event"]
    assert events == [*(name for name, _ in said.RECORDED), "thread.of_a_later_day"]
    assert [name for name, _ in recorder.told][-3:] == ["on_event", "on_event", "on_end"]


def test_another_part_ends_the_one_before(kit: Kit, server: Server) -> None:
    heard = told(
        kit,
        server,
        message("in_progress"),
        said.message_delta(said.piece("See")),
        said.message_delta(said.image(index=1)),
        said.message_delta(said.piece("there", 2)),
        message("completed", said.text("See"), said.image(), said.text("there")),
    )
    assert names(heard)[1:-1] == [
        *("on_text_created", "on_text_delta", "on_message_delta"),
        *("on_text_done", "on_message_delta"),
        *("on_text_created", "on_text_delta", "on_image_file_done", "on_message_delta"),
        *("on_text_done", "on_message_done"),
    ]
    assert [given for name, given in heard if name == "on_image_file_done"] == [
        ({"file_id": "file_1", "detail": "auto"},)
    ]


@pytest.mark.parametrize("status", ["completed", "incomplete"])
def test_the_end_of_a_message(kit: Kit, server: Server, status: str) -> None:
    heard = told(
        kit,
        server,
        message("in_progress"),
        said.message_delta(said.image(index=0)),
        message(status, said.image()),
        message("in_progress", id="msg_2"),
        message(status, id="msg_2"),
    )
    assert names(heard) == [
        *("on_message_created", "on_message_delta", "on_image_file_done", "on_message_done"),
        *("on_message_created", "on_message_done", "on_end"),
    ]


def test_a_second_message_does_not_end_the_text_of_the_first_again(kit: Kit, server: Server) -> None:
    heard = told(
        kit,
        server,
        message("in_progress"),
        said.message_delta(said.piece("a"), said.piece("b", 1)),
        message("completed", said.text("a"), said.text("b")),
        message("in_progress", id="msg_2"),
        said.message_delta(said.piece("c"), id="msg_2"),
        message("completed", said.text("c"), id="msg_2"),
    )
    done = [given[0]["value"] for name, given in heard if name == "on_text_done"]
    assert done == ["a", "b", "c"]


def test_pieces_of_one_part_in_one_event_belong_together(kit: Kit, server: Server) -> None:
    heard = told(
        kit, server, message("in_progress"), said.message_delta(said.piece("Hel"), said.piece("lo"), said.piece("!", 1))
    )
    assert [given[0]["value"] for name, given in heard if name == "on_text_created"] == ["Hello", "!"]
    content = [given[1]["content"] for name, given in heard if name == "on_message_delta"][0]
    assert [part["text"]["value"] for part in content] == ["Hello", "!"]


def test_parts_may_begin_in_any_order(kit: Kit, server: Server) -> None:
    heard = told(
        kit,
        server,
        message("in_progress"),
        said.message_delta(said.piece("thi", 2)),
        said.message_delta(said.piece("first", 0)),
        said.message_delta(said.piece("rd", 2)),
        message("incomplete", said.text("first"), said.text("third")),
    )
    content = [given[1]["content"] for name, given in heard if name == "on_message_delta"][-1]
    assert [(part["index"], part["text"]["value"]) for part in content] == [(0, "first"), (2, "third")]
    assert [given[0]["value"] for name, given in heard if name == "on_text_done"] == ["thi", "first", "third"]


def test_a_message_cut_short_ends_with_what_had_arrived(kit: Kit, server: Server) -> None:
    heard = told(
        kit,
        server,
        message("in_progress"),
        said.message_delta(said.piece("one"), said.piece("tw", 1)),
        message("incomplete", said.text("one")),
    )
    assert [given[0]["value"] for name, given in heard if name == "on_text_done"] == ["one", "tw"]


def test_a_part_without_a_kind_we_know_is_kept(kit: Kit, server: Server) -> None:
    heard = told(
        kit,
        server,
        message("in_progress"),
        said.message_delta({"index": 0, "type": "audio", "audio": {"data": "ab", "n": 1}}),
        said.message_delta({"index": 0, "type": "audio", "audio": {"data": "cd", "n": 2}}),
        message("completed"),
    )
    content = [given[1]["content"] for name, given in heard if name == "on_message_delta"][-1]
    assert content == [{"index": 0, "type": "audio", "audio": {"data": "abcd", "n": 3}}]


def test_a_piece_of_no_message_is_a_runtime_error(kit: Kit, server: Server) -> None:
    server.answer(streamed(said.sse(said.message_delta(said.piece("a")))))
    with pytest.raises(RuntimeError, match="msg_1"):
        kit.stream()


def test_a_step_piece_by_piece(kit: Kit, server: Server) -> None:
    first = said.call('{"ci', 0, id="call_1", function={"name": "weather", "output": None})
    heard = told(
        kit,
        server,
        step("in_progress"),
        ("thread.run.step.in_progress", said.step()),
        said.step_delta(first),
        said.step_delta(said.call('ty":', 0)),
        said.step_delta(said.call(' "Rome"}', 0)),
        said.step_delta(said.call("{}", 1, id="call_2", function={"name": "time", "output": None})),
        step("completed"),
    )
    assert names(heard) == [
        "on_run_step_created",
        *("on_tool_call_created", "on_run_step_delta"),
        *("on_tool_call_delta", "on_run_step_delta"),
        *("on_tool_call_delta", "on_run_step_delta"),
        *("on_tool_call_done", "on_tool_call_created", "on_run_step_delta"),
        *("on_tool_call_done", "on_run_step_done", "on_end"),
    ]
    whole = {
        "id": "call_1",
        "type": "function",
        "function": {"name": "weather", "arguments": '{"city": "Rome"}', "output": None},
        "index": 0,
    }
    assert [given for name, given in heard if name == "on_tool_call_delta"][-1] == (said.call(' "Rome"}', 0), whole)
    assert [given[0] for name, given in heard if name == "on_tool_call_done"][0] == whole
    snapshot = [given[1] for name, given in heard if name == "on_run_step_delta"][-1]
    assert [call["id"] for call in snapshot["step_details"]["tool_calls"]] == ["call_1", "call_2"]


def test_each_step_begins_its_own_calls(kit: Kit, server: Server) -> None:
    begin = said.call("{", 0, id="call_1", function={"name": "f", "output": None})
    heard = told(
        kit,
        server,
        step("in_progress"),
        said.step_delta(begin),
        step("completed"),
        step("in_progress", id="step_2"),
        said.step_delta({**begin, "id": "call_2"}, id="step_2"),
        said.step_delta(said.call("}", 0), id="step_2"),
        step("completed", id="step_2"),
        run("completed"),
    )
    calls = [(name, given[-1]["id"]) for name, given in heard if "tool_call" in name]
    assert calls == [
        ("on_tool_call_created", "call_1"),
        ("on_tool_call_done", "call_1"),
        ("on_tool_call_created", "call_2"),
        ("on_tool_call_delta", "call_2"),
        ("on_tool_call_done", "call_2"),
    ]


@pytest.mark.parametrize("status", ["completed", "cancelled", "expired", "failed"])
def test_the_end_of_a_step(kit: Kit, server: Server, status: str) -> None:
    assert names(told(kit, server, step(status))) == ["on_run_step_done", "on_end"]


@pytest.mark.parametrize("status", ["requires_action", "completed", "incomplete", "failed", "cancelled", "expired"])
def test_the_end_of_a_run_ends_the_call(kit: Kit, server: Server, status: str) -> None:
    heard = told(kit, server, step("in_progress"), said.step_delta(said.call("{}", 0, id="call_1")), run(status))
    assert names(heard)[-3:] == ["on_run_step_delta", "on_tool_call_done", "on_end"]


@pytest.mark.parametrize("status", ["created", "queued", "in_progress", "cancelling"])
def test_the_course_of_a_run_is_no_end(kit: Kit, server: Server, status: str) -> None:
    server.answer(streamed(said.sse((f"thread.run.{status}", said.run(status)))))
    assert kit.stream(ask="get_final_run").status == status
    heard = told(kit, server, step("in_progress"), said.step_delta(said.call("{}", 0)), run(status))
    assert "on_tool_call_done" not in names(heard)


def test_the_first_call_may_have_any_index(kit: Kit, server: Server) -> None:
    heard = told(
        kit,
        server,
        step("in_progress"),
        said.step_delta(said.call("{", 1, id="call_2")),
        said.step_delta(said.call("{}", 0, id="call_1"), said.call("}", 1)),
    )
    calls = [(name, given[-1]["id"]) for name, given in heard if "tool_call" in name]
    assert calls == [
        ("on_tool_call_created", "call_2"),
        ("on_tool_call_done", "call_2"),
        ("on_tool_call_created", "call_1"),
        ("on_tool_call_done", "call_1"),
        ("on_tool_call_created", "call_2"),
    ]
    snapshot = [given[1] for name, given in heard if name == "on_run_step_delta"][-1]
    made = [(call["index"], call["function"]["arguments"]) for call in snapshot["step_details"]["tool_calls"]]
    assert made == [(0, "{}"), (1, "{}")]


def test_final_steps_are_the_finished_ones(kit: Kit, server: Server) -> None:
    server.handler = lambda seen: streamed(
        said.sse(
            step("in_progress"), said.step_delta(said.call("{}", 0)), step("completed"), step("failed", id="step_2")
        )
    )
    steps = kit.stream(ask="get_final_run_steps")
    assert [(step.id, step.status) for step in steps] == [("step_1", "completed"), ("step_2", "failed")]


def test_a_step_that_began_in_an_earlier_stream_goes_on(kit: Kit, server: Server) -> None:
    heard = told(
        kit,
        server,
        said.step_delta({"index": 0, "type": "function", "function": {"output": "4"}}),
        said.step_delta({"index": 0, "type": "function", "function": {"output": "2"}}),
        step("completed"),
    )
    snapshot = [given[1] for name, given in heard if name == "on_run_step_delta"][-1]
    assert snapshot["id"] == "step_1"
    assert snapshot["step_details"]["tool_calls"] == [{"index": 0, "type": "function", "function": {"output": "42"}}]


def test_outputs_of_the_code_interpreter_add_up(kit: Kit, server: Server) -> None:
    def piece(**told: Any) -> said.Event:
        return said.step_delta({"index": 0, "type": "code_interpreter", "code_interpreter": told})

    def log(text: str, index: int = 0) -> dict[str, Any]:
        return {"index": index, "type": "logs", "logs": text}

    heard = told(
        kit,
        server,
        step("in_progress"),
        piece(input="pri"),
        piece(input="nt(1)"),
        piece(outputs=[log("1"), log("\n"), log("x", 1)]),
        piece(outputs=[log("y", 1)]),
    )
    snapshot = [given[1] for name, given in heard if name == "on_run_step_delta"][-1]
    (made,) = snapshot["step_details"]["tool_calls"]
    assert made["code_interpreter"] == {"input": "print(1)", "outputs": [log("1\n"), log("xy", 1)]}


def test_annotations_add_up(kit: Kit, server: Server) -> None:
    def note(**told: Any) -> dict[str, Any]:
        return {"index": 0, "type": "text", "text": {"annotations": [{"index": 0, "type": "file_citation", **told}]}}

    heard = told(
        kit,
        server,
        message("in_progress"),
        said.message_delta(said.piece("See [")),
        said.message_delta(note(text="[", start_index=4)),
        said.message_delta(note(text="1]", file_citation={"file_id": "file_1"})),
    )
    snapshot = [given[1] for name, given in heard if name == "on_text_delta"][-1]
    assert snapshot == {
        "value": "See [",
        "annotations": [
            {
                "index": 0,
                "type": "file_citation",
                "text": "[1]",
                "start_index": 4,
                "file_citation": {"file_id": "file_1"},
            }
        ],
    }


def test_a_step_that_is_in_progress_keeps_what_has_arrived(kit: Kit, server: Server) -> None:
    going = ("thread.run.step.in_progress", said.step())
    heard = told(
        kit,
        server,
        going,
        said.step_delta(said.call("{", 0)),
        going,
        said.step_delta(said.call("}", 0)),
    )
    assert [given[1]["function"]["arguments"] for name, given in heard if name == "on_tool_call_delta"] == ["{}"]


def test_a_message_that_is_never_completed_ends_with_the_next(kit: Kit, server: Server) -> None:
    heard = told(
        kit,
        server,
        message("in_progress"),
        said.message_delta(said.piece("a")),
        message("in_progress", id="msg_2"),
        said.message_delta(said.piece("b"), id="msg_2"),
        message("completed", said.text("b"), id="msg_2"),
    )
    assert [given[0]["value"] for name, given in heard if name == "on_text_done"] == ["a", "b"]


def test_details_of_no_known_kind_are_of_no_known_class(kit: Kit, server: Server) -> None:
    def piece(told: dict[str, Any]) -> said.Event:
        data = {"id": "step_1", "object": "thread.run.step.delta", "delta": {"step_details": told}}
        return "thread.run.step.delta", data

    server.answer(streamed(said.sse(piece({"type": "teleport", "to": "Ro"}), piece({"type": "teleport", "to": "me"}))))
    (step,) = kit.stream(ask="get_final_run_steps")
    assert isinstance(step.step_details, UnknownVariant)
    assert step.step_details.to_dict() == {"type": "teleport", "to": "Rome"}


def test_an_id_that_is_said_again_is_not_said_twice(kit: Kit, server: Server) -> None:
    heard = told(
        kit,
        server,
        step("in_progress"),
        said.step_delta(said.call("{", 0, id="call_1")),
        said.step_delta(said.call("}", 0, id="call_1")),
    )
    assert [given[1]["id"] for name, given in heard if name == "on_tool_call_delta"] == ["call_1"]

"""What the server says in these tests: runs, messages and steps, and streams of their events."""

from __future__ import annotations

import json
from typing import Any

Event = tuple[str, Any]


def run(status: str = "completed", **more: Any) -> dict[str, Any]:
    return {
        "id": "run_1",
        "object": "thread.run",
        "created_at": 1,
        "thread_id": "thread_1",
        "assistant_id": "asst_1",
        "status": status,
        "model": "gpt-4o",
        "tools": [],
        "metadata": {},
        **more,
    }


def waiting(*calls: tuple[str, str, str]) -> dict[str, Any]:
    """A run that waits for outputs of calls: their ids, functions and arguments."""
    made = [{"id": id, "type": "function", "function": {"name": name, "arguments": text}} for id, name, text in calls]
    action = {"type": "submit_tool_outputs", "submit_tool_outputs": {"tool_calls": made}}
    return run("requires_action", required_action=action)


def message(status: str = "in_progress", *parts: dict[str, Any], id: str = "msg_1") -> dict[str, Any]:
    return {
        "id": id,
        "object": "thread.message",
        "created_at": 1,
        "thread_id": "thread_1",
        "status": status,
        "role": "assistant",
        "content": list(parts),
        "assistant_id": "asst_1",
        "run_id": "run_1",
        "attachments": [],
        "metadata": {},
    }


def text(value: str, **more: Any) -> dict[str, Any]:
    return {"type": "text", "text": {"value": value, "annotations": []}, **more}


def piece(value: str, index: int = 0) -> dict[str, Any]:
    return {"index": index, "type": "text", "text": {"value": value}}


def image(**more: Any) -> dict[str, Any]:
    return {"type": "image_file", "image_file": {"file_id": "file_1", "detail": "auto"}, **more}


def message_delta(*pieces: dict[str, Any], id: str = "msg_1") -> Event:
    data = {"id": id, "object": "thread.message.delta", "delta": {"content": list(pieces)}}
    return "thread.message.delta", data


def step(status: str = "in_progress", *calls: dict[str, Any], id: str = "step_1") -> dict[str, Any]:
    return {
        "id": id,
        "object": "thread.run.step",
        "created_at": 1,
        "assistant_id": "asst_1",
        "thread_id": "thread_1",
        "run_id": "run_1",
        "type": "tool_calls",
        "status": status,
        "step_details": {"type": "tool_calls", "tool_calls": list(calls)},
    }


def call(arguments: str, index: int | None = None, **more: Any) -> dict[str, Any]:
    told = {"type": "function", "function": {"arguments": arguments, **more.pop("function", {})}, **more}
    return told if index is None else {"index": index, **told}


def step_delta(*calls: dict[str, Any], id: str = "step_1") -> Event:
    details = {"type": "tool_calls", "tool_calls": list(calls)}
    return "thread.run.step.delta", {"id": id, "object": "thread.run.step.delta", "delta": {"step_details": details}}


def sse(*events: Event, done: bool = True) -> bytes:
    lines = [f"event: {name}\ndata: {json.dumps(data)}\n\n" for name, data in events]
    return "".join([*lines, "event: done\ndata: [DONE]\n\n" if done else ""]).encode()


RECORDED: tuple[Event, ...] = (
    ("thread.created", {"id": "thread_1", "object": "thread", "created_at": 1, "metadata": {}}),
    ("thread.run.created", run("queued")),
    ("thread.run.queued", run("queued")),
    ("thread.run.in_progress", run("in_progress")),
    ("thread.run.step.created", step()),
    ("thread.run.step.in_progress", step()),
    step_delta(
        {"index": 0, "id": "call_1", "type": "code_interpreter", "code_interpreter": {"input": "", "outputs": []}}
    ),
    step_delta({"index": 0, "type": "code_interpreter", "code_interpreter": {"input": "1 + "}}),
    step_delta({"index": 0, "type": "code_interpreter", "code_interpreter": {"input": "1"}}),
    step_delta(
        {
            "index": 0,
            "type": "code_interpreter",
            "code_interpreter": {"outputs": [{"index": 0, "type": "logs", "logs": "2"}]},
        }
    ),
    step_delta(
        {
            "index": 0,
            "type": "code_interpreter",
            "code_interpreter": {"outputs": [{"index": 0, "type": "logs", "logs": "\n"}]},
        },
        call('{"city"', 1, id="call_2", function={"name": "weather", "output": None}),
    ),
    step_delta(call(': "Rome"}', 1)),
    ("thread.run.step.completed", step("completed", call('{"city": "Rome"}', id="call_2"))),
    ("thread.message.created", message()),
    ("thread.message.in_progress", message()),
    message_delta({"index": 0, "type": "text", "text": {"value": "", "annotations": []}}),
    message_delta(piece("It is ")),
    message_delta(
        {
            "index": 0,
            "type": "text",
            "text": {
                "value": "2[1]",
                "annotations": [
                    {"index": 0, "type": "file_citation", "text": "[1]", "start_index": 6, "end_index": 9},
                ],
            },
        }
    ),
    message_delta({"index": 1, "type": "image_file", "image_file": {"file_id": "file_1"}}),
    message_delta(piece("See ", 2), piece("above.", 2)),
    ("thread.message.completed", message("completed", text("It is 2[1]"), image(), text("See above."))),
    ("thread.run.completed", run()),
)
"""A stream with a bit of everything, in the order of the API."""

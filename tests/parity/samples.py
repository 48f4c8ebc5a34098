"""What the server of these tests answers."""

from __future__ import annotations

import json
from typing import Any

from tests.runtime.server import Reply, Seen, events_reply, json_reply

RUN: dict[str, Any] = {
    "id": "run_1",
    "object": "thread.run",
    "created_at": 1700000000,
    "thread_id": "thread_1",
    "assistant_id": "asst_1",
    "status": "requires_action",
    "required_action": {
        "type": "submit_tool_outputs",
        "submit_tool_outputs": {
            "tool_calls": [
                {"id": "call_1", "type": "function", "function": {"name": "weather", "arguments": '{"city":"Oslo"}'}}
            ]
        },
    },
    "last_error": None,
    "expires_at": 1700000600,
    "started_at": 1700000001,
    "cancelled_at": None,
    "failed_at": None,
    "completed_at": None,
    "incomplete_details": None,
    "model": "gpt-4o",
    "instructions": "Be brief – “please”.",
    "tools": [
        {"type": "code_interpreter"},
        {"type": "file_search", "file_search": {"max_num_results": 3}},
        {"type": "function", "function": {"name": "weather", "parameters": {"type": "object"}, "strict": None}},
    ],
    "metadata": {"k": "v"},
    "usage": {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3},
    "temperature": 1,
    "top_p": 0.5,
    "max_prompt_tokens": None,
    "max_completion_tokens": 400,
    "truncation_strategy": {"type": "last_messages", "last_messages": 4},
    "response_format": "auto",
    "tool_choice": {"type": "function", "function": {"name": "weather"}},
    "parallel_tool_calls": True,
    "undocumented": {"deep": [1, None, 2.5]},
}

STEP: dict[str, Any] = {
    "id": "step_1",
    "object": "thread.run.step",
    "created_at": 1700000002,
    "run_id": "run_1",
    "assistant_id": "asst_1",
    "thread_id": "thread_1",
    "type": "tool_calls",
    "status": "completed",
    "cancelled_at": None,
    "completed_at": 1700000003,
    "expired_at": None,
    "failed_at": None,
    "last_error": None,
    "step_details": {
        "type": "tool_calls",
        "tool_calls": [
            {
                "id": "call_2",
                "type": "code_interpreter",
                "code_interpreter": {"input": "1+1", "outputs": [{"type": "logs", "logs": "2"}]},
            },
            {"id": "call_3", "type": "function", "function": {"name": "f", "arguments": "{}", "output": None}},
        ],
    },
    "usage": None,
    "metadata": None,
}

DELTA = {"id": "msg_1", "object": "thread.message.delta", "delta": {"content": [{"index": 0, "type": "text"}]}}
EVENTS: list[tuple[str, Any]] = [
    ("thread.created", {"id": "thread_1", "object": "thread", "created_at": 1, "metadata": {}, "tool_resources": None}),
    ("thread.run.created", {**RUN, "status": "queued", "required_action": None}),
    ("thread.message.delta", DELTA),
    ("thread.run.step.created", STEP),
    ("thread.run.requires_action", RUN),
]

NOT_FOUND = {"error": {"message": "No run found", "type": "invalid_request_error", "param": None, "code": "missing"}}


def page_of(*items: dict[str, Any], more: bool = False) -> dict[str, Any]:
    """A page of a list."""
    ends = {"first_id": items[0]["id"], "last_id": items[-1]["id"]} if items else {"first_id": None, "last_id": None}
    return {"object": "list", "data": list(items), **ends, "has_more": more}


def frame(name: str, data: Any) -> bytes:
    """One event as it stands on the wire."""
    return f"event: {name}\ndata: {json.dumps(data)}\n\n".encode()


def stream_of(events: list[tuple[str, Any]] | None = None) -> Reply:
    """A stream that ends as the API's streams do."""
    frames = [frame(name, data) for name, data in (EVENTS if events is None else events)]
    return events_reply(*frames, b"event: done\ndata: [DONE]\n\n")


def natural(seen: Seen) -> Reply:
    """Answer a request with what its operation gives."""
    if seen.method == "POST":
        return stream_of() if b'"stream":true' in seen.body else json_reply(RUN, x_request_id="req_1")
    if "/steps" in seen.path:
        value = page_of(STEP) if seen.path.endswith("/steps") else STEP
    else:
        value = page_of(RUN) if seen.path.endswith("/runs") else RUN
    return json_reply(value, x_request_id="req_1")

"""The nine operations: how each is called with the least, with everything, and with values of odd kinds."""

from __future__ import annotations

from typing import Any

RUNS, STEPS, THREADS = "beta.threads.runs", "beta.threads.runs.steps", "beta.threads"
INCLUDE = ["step_details.tool_calls[*].file_search.results[*].content"]
OUTPUTS = [{"tool_call_id": "call_1", "output": "18 °C"}, {"output": ""}]

_SHARED: dict[str, Any] = {
    "instructions": "Be brief – “please”.",
    "max_completion_tokens": 256,
    "max_prompt_tokens": 256,
    "metadata": {"foo": "string"},
    "model": "gpt-4.1",
    "parallel_tool_calls": True,
    "response_format": {"type": "json_schema", "json_schema": {"name": "n", "schema": {"type": "object"}}},
    "temperature": 1,
    "tool_choice": {"type": "function", "function": {"name": "weather"}},
    "tools": [{"type": "code_interpreter"}, {"type": "function", "function": {"name": "weather"}}],
    "top_p": 0.5,
    "truncation_strategy": {"type": "auto", "last_messages": 1},
}
_MESSAGE: dict[str, Any] = {
    "content": [{"type": "text", "text": "hi"}, {"type": "image_url", "image_url": {"url": "https://x.test/a.png"}}],
    "role": "user",
    "attachments": [{"file_id": "file_1", "tools": [{"type": "code_interpreter"}]}],
    "metadata": {"foo": "string"},
}
EVERYTHING: dict[str, Any] = {
    **_SHARED,
    "include": INCLUDE,
    "additional_instructions": "More",
    "additional_messages": [_MESSAGE, {"content": "plain", "role": "assistant"}],
    "reasoning_effort": "low",
}
THREAD: dict[str, Any] = {
    "messages": [_MESSAGE],
    "metadata": {"foo": "string"},
    "tool_resources": {
        "code_interpreter": {"file_ids": ["file_1"]},
        "file_search": {"vector_stores": [{"chunking_strategy": {"type": "auto"}, "file_ids": ["file_1"]}]},
    },
}

CALLS: dict[str, tuple[str, tuple[Any, ...], dict[str, Any]]] = {
    "create": (f"{RUNS}.create", ("thread_1",), {"assistant_id": "asst_1"}),
    "create everything": (f"{RUNS}.create", ("thread_1",), {"assistant_id": "asst_1", **EVERYTHING}),
    "create nulls": (
        f"{RUNS}.create",
        ("thread_1",),
        {"assistant_id": "a", **dict.fromkeys(EVERYTHING), "include": []},
    ),
    "create unstreamed": (f"{RUNS}.create", ("thread_1",), {"assistant_id": "asst_1", "stream": False}),
    "retrieve": (f"{RUNS}.retrieve", ("run_1",), {"thread_id": "thread_1"}),
    "retrieve odd ids": (f"{RUNS}.retrieve", ("a/b?c#d%é ü~",), {"thread_id": "x..y:@!$&'()*+,;="}),
    "update": (f"{RUNS}.update", ("run_1",), {"thread_id": "thread_1"}),
    "update everything": (f"{RUNS}.update", ("run_1",), {"thread_id": "thread_1", "metadata": {"foo": "string"}}),
    "update null": (f"{RUNS}.update", ("run_1",), {"thread_id": "thread_1", "metadata": None}),
    "list": (f"{RUNS}.list", ("thread_1",), {}),
    "list everything": (
        f"{RUNS}.list",
        ("thread_1",),
        {"after": "run0&+é", "before": "", "limit": 20, "order": "asc"},
    ),
    "cancel": (f"{RUNS}.cancel", ("run_1",), {"thread_id": "thread_1"}),
    "submit_tool_outputs": (
        f"{RUNS}.submit_tool_outputs",
        ("run_1",),
        {"thread_id": "thread_1", "tool_outputs": OUTPUTS},
    ),
    "submit_tool_outputs generated": (
        f"{RUNS}.submit_tool_outputs",
        ("run_1",),
        {"thread_id": "thread_1", "tool_outputs": tuple(OUTPUTS), "stream": False},
    ),
    "steps retrieve": (f"{STEPS}.retrieve", ("step_1",), {"thread_id": "thread_1", "run_id": "run_1"}),
    "steps retrieve everything": (
        f"{STEPS}.retrieve",
        ("step_1",),
        {"thread_id": "thread_1", "run_id": "run_1", "include": INCLUDE * 2},
    ),
    "steps list": (f"{STEPS}.list", ("run_1",), {"thread_id": "thread_1"}),
    "steps list everything": (
        f"{STEPS}.list",
        ("run_1",),
        {"thread_id": "thread_1", "after": "a", "before": "b", "include": INCLUDE, "limit": 1, "order": "desc"},
    ),
    "create_and_run": (f"{THREADS}.create_and_run", (), {"assistant_id": "asst_1"}),
    "create_and_run everything": (
        f"{THREADS}.create_and_run",
        (),
        {"assistant_id": "asst_1", **_SHARED, "thread": THREAD, "tool_resources": THREAD["tool_resources"]},
    ),
    "options": (
        f"{RUNS}.create",
        ("thread_1",),
        {
            "assistant_id": "asst_1",
            "extra_headers": {"X-Trace": "1", "authorization": "Bearer other"},
            "extra_query": {"a": [1, 2], "b": {"c": {"d": True}}, "e": None, "f": "", "g": 1.5},
            "extra_body": {"assistant_id": "asst_2", "more": {"x": [None, 1.5, "é"]}},
        },
    ),
}

STREAMS: dict[str, tuple[str, tuple[Any, ...], dict[str, Any]]] = {
    "create": (f"{RUNS}.create", ("thread_1",), {"assistant_id": "asst_1", "stream": True}),
    "create everything": (f"{RUNS}.create", ("thread_1",), {"assistant_id": "a", "stream": True, **EVERYTHING}),
    "submit_tool_outputs": (
        f"{RUNS}.submit_tool_outputs",
        ("run_1",),
        {"thread_id": "thread_1", "tool_outputs": OUTPUTS, "stream": True},
    ),
    "create_and_run": (f"{THREADS}.create_and_run", (), {"assistant_id": "asst_1", "stream": True}),
}


def in_view(name: str, view: str) -> str:
    """Give the dotted name of a method in a view of its resource: `x.with_raw_response.list`."""
    resource, _, method = name.rpartition(".")
    return f"{resource}.{view}.{method}"

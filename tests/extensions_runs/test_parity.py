"""The same calls through openai-python and through ours: the same callbacks told the same, and the same on the wire."""

from __future__ import annotations

import asyncio
from functools import reduce
from typing import Any

import pytest
from runs_sdk import RunsClient
from runs_sdk.extensions import AssistantEventHandler

from . import said
from .kit import AsyncKit, Kit
from .recorders import Told, recording
from .server import Seen, Server, streamed, told

openai = pytest.importorskip("openai", reason="openai-python, which ours is compared with, isn't installed")
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

RUN = {"thread_id": "thread_1", "assistant_id": "asst_1"}


class Theirs(Kit):
    """The helpers of openai-python, called in the same way."""

    handler = openai.AssistantEventHandler

    def call(self, path: str, *args: Any, **kwargs: Any) -> Any:
        with openai.OpenAI(**self.options) as client:
            client.beta.threads.runs._sleep = self.slept.append
            return reduce(getattr, path.split("."), client.beta.threads)(*args, **kwargs)

    def follow(self, path: str, ask: str = "until_done", **kwargs: Any) -> Any:
        client = openai.OpenAI(**self.options)
        with client, reduce(getattr, path.split("."), client.beta.threads)(**kwargs) as handler:
            return getattr(handler, ask)()


class TheirsAsync(Theirs):
    handler = openai.AsyncAssistantEventHandler

    def follow(self, path: str, ask: str = "until_done", **kwargs: Any) -> Any:
        async def scenario() -> Any:
            client = openai.AsyncOpenAI(**self.options)
            async with client, reduce(getattr, path.split("."), client.beta.threads)(**kwargs) as handler:
                return await getattr(handler, ask)()

        return asyncio.run(scenario())


def heard(kit: Kit) -> Told:
    recorder = kit.recorder()
    kit.stream(recorder)
    made: Told = recorder.told
    return made


def without_repeated_calls(heard: Told) -> Told:
    """Without the ends of tool calls that have ended: openai-python tells the last one of a step again at the run's."""
    ended, kept = False, Told()
    for entry in heard:
        if entry[0] != "on_tool_call_done" or not ended:
            kept.append(entry)
        ended = ended and entry[0] != "on_tool_call_created" or entry[0] == "on_run_step_done"
    return kept


@pytest.mark.parametrize(("ours", "theirs"), [(Kit, Theirs), (AsyncKit, TheirsAsync)], ids=["sync", "async"])
def test_a_handler_is_told_the_same_in_the_same_order(server: Server, ours: Any, theirs: Any) -> None:
    server.handler = lambda seen: streamed(said.sse(*said.RECORDED))
    mine, other = heard(ours(server)), heard(theirs(server))
    assert mine == without_repeated_calls(other)
    assert len(other) - len(mine) == 1 and len(mine) > 50


@pytest.mark.parametrize("ask", ["get_final_run", "get_final_messages"])
def test_the_end_is_the_same(server: Server, ask: str) -> None:
    server.handler = lambda seen: streamed(said.sse(*said.RECORDED))
    mine, other = Kit(server).stream(ask=ask), Theirs(server).stream(ask=ask)
    if ask == "get_final_run":
        mine, other = [mine], [other]
    assert [each.to_dict() for each in mine] == [each.to_dict() for each in other]


def on_the_wire(seen: Seen) -> tuple[Any, ...]:
    headers = {
        name: text for name, text in seen.headers.items() if name.startswith(("x-stainless-", "openai-", "x-mine"))
    }
    told = ("poll-helper", "custom-poll-interval", "stream-helper", "custom-event-handler")
    kept = {name: text for name, text in headers.items() if not name.startswith("x-stainless-") or name[12:] in told}
    return seen.method, seen.path, seen.json() if seen.body else None, kept


POLLS: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = [
    ("runs.poll", ("run_1", "thread_1"), {}),
    ("runs.poll", ("run_1", "thread_1", {"X-Mine": "1"}, {"q": "2"}, {"b": 3}, 4.0, 5), {}),
    ("runs.create_and_poll", (), {**RUN, "temperature": 0.5, "poll_interval_ms": 5, "extra_body": {"b": 3}}),
    ("runs.create_and_poll", (), {**RUN, "include": ["step_details.tool_calls[*].file_search.results[*].content"]}),
    ("runs.submit_tool_outputs_and_poll", (), {"run_id": "run_1", "thread_id": "thread_1", "tool_outputs": []}),
    ("create_and_run_poll", (), {"assistant_id": "asst_1", "thread": {}, "extra_headers": {"X-Mine": "1"}}),
]


@pytest.mark.parametrize(("path", "args", "kwargs"), POLLS)
def test_waiting_sends_the_same_and_sleeps_the_same(
    server: Server, path: str, args: tuple[Any, ...], kwargs: dict[str, Any]
) -> None:
    sent: list[list[Any]] = []
    slept: list[list[float]] = []
    for kit in (Kit(server), Theirs(server)):
        server.seen.clear()
        server.answer(told(said.run("queued")), told(said.run("queued"), openai_poll_after_ms="70"), told(said.run()))
        assert kit.call(path, *args, **kwargs).status == "completed"
        sent.append([on_the_wire(seen) for seen in server.seen])
        slept.append(kit.slept)
    assert sent[0] == sent[1] and len(sent[0]) == 3
    # openai-python keeps to the first pause it was told, which here is none; a run that was just created is no look.
    expected = [1.0, 0.07] if path == "runs.poll" and not args[2:] else slept[1]
    assert slept[0] == expected


STREAMS: list[tuple[str, dict[str, Any]]] = [
    (
        "runs.stream",
        {**RUN, "model": "gpt-4o", "include": ["step_details.tool_calls[*].file_search.results[*].content"]},
    ),
    ("runs.create_and_stream", {**RUN, "extra_headers": {"X-Mine": "1", "X-Stainless-Stream-Helper": "mine"}}),
    ("runs.submit_tool_outputs_stream", {"run_id": "run_1", "thread_id": "thread_1", "tool_outputs": []}),
    ("create_and_run_stream", {"assistant_id": "asst_1", "thread": {}, "extra_query": {"q": "1"}}),
]


@pytest.mark.parametrize("handled", [False, True], ids=["without handler", "with handler"])
@pytest.mark.parametrize(("path", "kwargs"), STREAMS, ids=[path for path, _ in STREAMS])
def test_following_sends_the_same(server: Server, path: str, kwargs: dict[str, Any], handled: bool) -> None:
    server.handler = lambda seen: streamed(said.sse(*said.RECORDED))
    for kit in (Kit(server), Theirs(server)):
        kit.follow(path, **kwargs, **({"event_handler": kit.handler()} if handled else {}))
    mine, other = map(on_the_wire, server.seen)
    assert mine == other


def test_the_names_are_the_same() -> None:
    def public(cls: type[Any]) -> set[str]:
        return {name for name in dir(cls) if not name.startswith("_")}

    assert public(openai.AssistantEventHandler) <= public(AssistantEventHandler)
    theirs = openai.OpenAI(api_key="x").beta.threads
    ours = RunsClient(api_key="x").beta.threads
    helpers = {name for name in dir(theirs.runs) if "poll" in name or "stream" in name} - {"with_streaming_response"}
    assert helpers <= set(dir(ours.runs))
    assert {"create_and_run_poll", "create_and_run_stream"} <= set(dir(ours))


def test_recording_writes_everything_down() -> None:
    handler = recording(AssistantEventHandler)
    callbacks = {name for name in dir(openai.AssistantEventHandler) if name.startswith("on_")}
    for name in callbacks:
        getattr(handler, name)()
    assert {name for name, _ in handler.told} == callbacks

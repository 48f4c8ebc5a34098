"""Following a run live: what is sent, what a handler is told and can be asked, and how it ends."""

from __future__ import annotations

import asyncio
import gc
import time
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
from runs_sdk import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    AsyncRunsClient,
    BadRequestError,
    RunsClient,
    types,
)
from runs_sdk.extensions import (
    AssistantEventHandler,
    AssistantStreamManager,
    AsyncAssistantEventHandler,
    AsyncAssistantStreamManager,
)

from . import said
from .kit import Kit
from .recorders import names
from .server import Reply, Server, streamed, told

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

CREATED = ("thread.run.created", said.run("queued"))
COMPLETED = ("thread.run.completed", said.run())


@pytest.fixture
def threads(server: Server) -> Iterator[Any]:
    with RunsClient(api_key="sk-secret", base_url=server.url + "/v1", max_retries=0) as client:
        yield client.beta.threads


def talk(server: Server, *events: said.Event) -> None:
    server.handler = lambda seen: streamed(said.sse(*events))


def lasting(pieces: Iterator[bytes]) -> Reply:
    """A stream that goes on for as long as the pieces do."""
    return Reply(pieces, {"Content-Type": "text/event-stream"})


HELPERS: list[tuple[str, str, dict[str, Any], str, dict[str, Any]]] = [
    (
        "runs.stream",
        "threads.runs.create_and_stream",
        {"thread_id": "thread_1", "assistant_id": "asst_1"},
        "/v1/threads/thread_1/runs",
        {"assistant_id": "asst_1"},
    ),
    (
        "runs.create_and_stream",
        "threads.runs.create_and_stream",
        {"thread_id": "thread_1", "assistant_id": "asst_1", "reasoning_effort": "low"},
        "/v1/threads/thread_1/runs",
        {"assistant_id": "asst_1", "reasoning_effort": "low"},
    ),
    (
        "runs.submit_tool_outputs_stream",
        "threads.runs.submit_tool_outputs_stream",
        {"thread_id": "thread_1", "run_id": "run_1", "tool_outputs": [{"tool_call_id": "call_1", "output": "4"}]},
        "/v1/threads/thread_1/runs/run_1/submit_tool_outputs",
        {"tool_outputs": [{"tool_call_id": "call_1", "output": "4"}]},
    ),
    (
        "create_and_run_stream",
        "threads.create_and_run_stream",
        {"assistant_id": "asst_1", "thread": {}},
        "/v1/threads/runs",
        {"assistant_id": "asst_1", "thread": {}},
    ),
]


@pytest.mark.parametrize(("path", "helper", "given", "url", "body"), HELPERS, ids=[row[0] for row in HELPERS])
def test_what_a_helper_sends(
    kit: Kit, server: Server, path: str, helper: str, given: dict[str, Any], url: str, body: dict[str, Any]
) -> None:
    talk(server, CREATED, COMPLETED)
    assert kit.follow(path, "get_final_run", **given).status == "completed"
    kit.follow(path, event_handler=kit.handler(), **given)
    kit.follow(path, **given, extra_headers={"x-stainless-stream-helper": "mine", "OpenAI-Beta": "assistants=v3"})
    for seen in server.seen:
        assert (seen.method, seen.path, seen.json()) == ("POST", url, {**body, "stream": True})
    sent = [
        [seen.headers[f"x-stainless-{name}"] for name in ("stream-helper", "custom-event-handler")]
        for seen in server.seen
    ]
    assert sent == [[helper, "false"], [helper, "true"], ["mine", "false"]]
    assert [seen.headers["openai-beta"] for seen in server.seen] == ["assistants=v2", "assistants=v2", "assistants=v3"]


def test_a_manager_sends_nothing_until_it_is_entered(server: Server, threads: Any) -> None:
    manager = threads.runs.stream(thread_id="thread_1", assistant_id="asst_1")
    assert isinstance(manager, AssistantStreamManager) and server.seen == []


def test_an_unused_async_manager_warns_of_nothing(server: Server) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        client = AsyncRunsClient(api_key="sk-secret", base_url=server.url + "/v1")
        manager = client.beta.threads.runs.stream(thread_id="thread_1", assistant_id="asst_1")
        assert isinstance(manager, AsyncAssistantStreamManager)
        del manager
        gc.collect()
    assert [warning for warning in caught if warning.category is not DeprecationWarning] == []


def test_as_gives_the_handler_itself(server: Server, threads: Any) -> None:
    talk(server, COMPLETED)
    mine = AssistantEventHandler()
    with threads.runs.stream(thread_id="thread_1", assistant_id="asst_1", event_handler=mine) as given:
        assert given is mine
    with threads.runs.stream(thread_id="thread_1", assistant_id="asst_1") as fresh:
        assert type(fresh) is AssistantEventHandler


def test_a_handler_iterates_over_the_events(server: Server, threads: Any) -> None:
    talk(server, *said.RECORDED)
    with threads.runs.stream(thread_id="thread_1", assistant_id="asst_1") as stream:
        first = next(stream)
        rest = list(stream)
    assert [first.event, *(event.event for event in rest)] == [name for name, _ in said.RECORDED]
    assert isinstance(first.data, types.Thread)


def test_an_async_handler_iterates_over_the_events(server: Server) -> None:
    talk(server, *said.RECORDED)

    async def scenario() -> list[str]:
        async with AsyncRunsClient(api_key="sk-secret", base_url=server.url + "/v1") as client:
            manager = client.beta.threads.runs.stream(thread_id="thread_1", assistant_id="asst_1")
            async with manager as stream:
                return [event.event async for event in stream]

    assert asyncio.run(scenario()) == [name for name, _ in said.RECORDED]


def test_the_text_alone(server: Server, threads: Any) -> None:
    talk(server, *said.RECORDED)
    with threads.runs.stream(thread_id="thread_1", assistant_id="asst_1") as stream:
        assert next(stream.text_deltas) == "It is "
        assert list(stream.text_deltas) == ["2[1]", "See ", "above."]

    async def scenario() -> list[str]:
        client = AsyncRunsClient(api_key="sk-secret", base_url=server.url + "/v1")
        manager = client.beta.threads.runs.stream(thread_id="thread_1", assistant_id="asst_1")
        async with client, manager as stream:
            return [text async for text in stream.text_deltas]

    assert asyncio.run(scenario()) == ["It is ", "2[1]", "See ", "above."]


def test_what_a_handler_can_be_asked_at_the_end(kit: Kit, server: Server) -> None:
    talk(server, *said.RECORDED)
    assert kit.stream(ask="get_final_run").status == "completed"
    (message,) = kit.stream(ask="get_final_messages")
    assert message.status == "completed" and message.content[2].text.value == "See above."
    (step,) = kit.stream(ask="get_final_run_steps")
    assert step.status == "completed" and "index" not in step.step_details.tool_calls[0].to_dict()


@pytest.mark.parametrize(
    ("ask", "said_to"),
    [
        ("get_final_run", "No final run object found"),
        ("get_final_messages", "No messages found"),
        ("get_final_run_steps", "No run steps found"),
    ],
)
def test_what_the_stream_did_not_tell_is_a_runtime_error(kit: Kit, server: Server, ask: str, said_to: str) -> None:
    talk(server)
    with pytest.raises(RuntimeError, match=said_to):
        kit.stream(ask=ask)


def test_what_is_current_during_a_callback(server: Server, threads: Any) -> None:
    current: list[tuple[Any, ...]] = []

    class Handler(AssistantEventHandler):
        def on_event(self, event: types.AssistantStreamEvent) -> None:
            step, message = self.current_run_step_snapshot, self.current_message_snapshot
            current.append((self.current_event is event, self.current_run and self.current_run.status, step, message))

    talk(server, *said.RECORDED)
    with threads.runs.stream(thread_id="thread_1", assistant_id="asst_1", event_handler=Handler()) as stream:
        for _ in stream:
            assert stream.current_event is None
    runs = ["completed" if at == len(current) else row[1] for at, row in enumerate(current)]
    assert runs[:4] == [None, None, "queued", "queued"], "the callbacks of an event come before it counts"
    assert all(row[0] for row in current)
    steps = [row[2] and row[2].id for row in current]
    assert steps == [None] * 5 + ["step_1"] * 8 + [None] * (len(current) - 13)
    messages = [row[3] and row[3].id for row in current]
    assert messages == [None] * 14 + ["msg_1"] * (len(current) - 14)


def test_a_snapshot_grows_and_events_stay_as_they_were_sent(server: Server, threads: Any) -> None:
    talk(server, *said.RECORDED)
    with threads.runs.stream(thread_id="thread_1", assistant_id="asst_1") as stream:
        kept = list(stream)
    assert [event.data.to_dict() for event in kept] == [data for _, data in said.RECORDED]


def test_a_handler_serves_one_stream(kit: Kit, server: Server) -> None:
    talk(server, COMPLETED)
    handler = kit.handler()
    kit.stream(handler)
    with pytest.raises(RuntimeError, match="event handler"):
        kit.stream(handler)
    assert len(server.seen) == 1, "nothing is sent for the second"


def test_a_handler_without_a_stream_says_so(server: Server) -> None:
    handler = AssistantEventHandler()
    assert (handler.current_event, handler.current_run, handler.current_run_step_snapshot) == (None, None, None)
    with pytest.raises(RuntimeError, match="not been started"):
        next(handler)
    with pytest.raises(RuntimeError, match="not been started"):
        asyncio.run(AsyncAssistantEventHandler().until_done())


def test_a_subclass_needs_no_call_of_the_constructor(server: Server, threads: Any) -> None:
    class Handler(AssistantEventHandler):
        def __init__(self, name: str) -> None:
            self.name = name

    talk(server, COMPLETED)
    manager = threads.runs.stream(thread_id="thread_1", assistant_id="asst_1", event_handler=Handler("mine"))
    with manager as stream:
        assert stream.get_final_run().status == "completed" and stream.name == "mine"


def test_an_error_before_the_stream_is_raised_on_entering(kit: Kit, server: Server) -> None:
    server.answer(told({"error": {"message": "no"}}, 400))
    recorder = kit.recorder()
    with pytest.raises(BadRequestError, match="no"):
        kit.stream(recorder)
    assert recorder.told == []


def test_a_broken_stream_is_an_error_of_ours_and_the_handler_is_told(kit: Kit, server: Server) -> None:
    server.answer(streamed(said.sse(CREATED, done=False), cut=True))
    recorder = kit.recorder()
    with pytest.raises(APIConnectionError) as caught:
        kit.stream(recorder)
    assert not isinstance(caught.value, APITimeoutError) and caught.value.__cause__ is not None
    assert [entry for entry in recorder.told if entry[0] != "on_event"] == [
        ("on_exception", ("APIConnectionError",)),
        ("on_end", ()),
    ]


def test_a_silent_stream_is_a_timeout_and_the_handler_is_told(kit: Kit, server: Server) -> None:
    def pieces() -> Iterator[bytes]:
        yield said.sse(CREATED, done=False)
        time.sleep(0.6)

    server.handler = lambda seen: lasting(pieces())
    recorder = kit.recorder()
    with pytest.raises(APITimeoutError):
        kit.stream(recorder, timeout=0.15)
    assert [entry for entry in recorder.told if entry[0] != "on_event"] == [
        ("on_timeout", ()),
        ("on_exception", ("APITimeoutError",)),
        ("on_end", ()),
    ]


def test_an_error_event_is_an_api_error(kit: Kit, server: Server) -> None:
    error = {"code": "server_error", "message": "It broke.", "param": None, "type": "server_error"}
    talk(server, CREATED, ("error", error))
    recorder = kit.recorder()
    with pytest.raises(APIError, match="It broke") as caught:
        kit.stream(recorder)
    assert caught.value.code == "server_error"
    assert names(recorder.told) == ["on_exception", "on_end"]


def test_an_exception_of_a_callback_is_told_and_raised(kit: Kit, server: Server) -> None:
    talk(server, CREATED, COMPLETED)
    recorder = kit.recorder()

    class Mine(Exception):
        pass

    def fail(event: Any) -> Any:
        raise Mine

    recorder.on_event = fail
    with pytest.raises(Mine):
        kit.stream(recorder)
    assert names(recorder.told) == ["on_exception", "on_end"]


def test_a_stream_that_is_left_early_ends_too(server: Server, threads: Any) -> None:
    ended: list[str] = []

    class Handler(AssistantEventHandler):
        def on_exception(self, exception: Exception) -> None:
            ended.append("exception")

        def on_end(self) -> None:
            ended.append("end")

    talk(server, *said.RECORDED)
    handler = Handler()
    with threads.runs.stream(thread_id="thread_1", assistant_id="asst_1", event_handler=handler) as stream:
        next(stream)
        assert ended == []
    assert ended == ["end"] and list(handler) == []


def test_an_async_stream_that_is_left_early_ends_too(server: Server) -> None:
    ended: list[str] = []

    class Handler(AsyncAssistantEventHandler):
        async def on_end(self) -> None:
            ended.append("end")

    def pieces() -> Iterator[bytes]:
        while True:
            yield said.sse(CREATED, done=False)
            time.sleep(0.01)

    async def scenario() -> None:
        async with AsyncRunsClient(api_key="sk-secret", base_url=server.url + "/v1") as client:
            runs = client.beta.threads.runs
            async with runs.stream(thread_id="thread_1", assistant_id="asst_1", event_handler=Handler()) as stream:
                await anext(stream)
                assert ended == []
            assert ended == ["end"]
            assert await asyncio.to_thread(server.hung_up.wait, 2), "the server still has the connection"

    server.handler = lambda seen: lasting(pieces())
    asyncio.run(scenario())


@pytest.mark.parametrize("way", ["close", "leave"])
def test_an_async_stream_that_nobody_reads_is_closed(server: Server, way: str) -> None:
    def pieces() -> Iterator[bytes]:
        while True:
            yield said.sse(CREATED, done=False)
            time.sleep(0.01)

    async def scenario() -> None:
        async with AsyncRunsClient(api_key="sk-secret", base_url=server.url + "/v1") as client:
            manager = client.beta.threads.runs.stream(thread_id="thread_1", assistant_id="asst_1")
            async with manager as stream:
                if way == "close":
                    await stream.close()
                    assert await asyncio.to_thread(server.hung_up.wait, 2)
            assert await asyncio.to_thread(server.hung_up.wait, 2), "the server still has the connection"

    server.handler = lambda seen: lasting(pieces())
    asyncio.run(scenario())


def test_close_ends_the_stream(server: Server, threads: Any) -> None:
    def pieces() -> Iterator[bytes]:
        while True:
            yield said.sse(CREATED, done=False)
            time.sleep(0.01)

    server.handler = lambda seen: lasting(pieces())
    with threads.runs.stream(thread_id="thread_1", assistant_id="asst_1") as stream:
        next(stream)
        stream.close()
        assert server.hung_up.wait(2)
        assert all(event.event == "thread.run.created" for event in stream)


@pytest.mark.parametrize("where", ["reading", "callback"])
def test_cancellation_closes_the_connection_at_once(server: Server, where: str) -> None:
    def pieces() -> Iterator[bytes]:
        while True:
            yield said.sse(CREATED, done=False)
            time.sleep(0.01)

    ended: list[str] = []

    class Handler(AsyncAssistantEventHandler):
        async def on_event(self, event: types.AssistantStreamEvent) -> None:
            if where == "callback":
                await asyncio.sleep(60)

        async def on_end(self) -> None:
            ended.append("end")

    async def scenario() -> None:
        async with AsyncRunsClient(api_key="sk-secret", base_url=server.url + "/v1") as client:

            async def follow() -> None:
                runs = client.beta.threads.runs
                async with runs.stream(thread_id="thread_1", assistant_id="asst_1", event_handler=Handler()) as stream:
                    await stream.until_done()

            task = asyncio.create_task(follow())
            await asyncio.sleep(0.2)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert await asyncio.to_thread(server.hung_up.wait, 2), "the server still has the connection"

    server.handler = lambda seen: lasting(pieces())
    asyncio.run(scenario())
    assert ended == ["end"]


@pytest.mark.filterwarnings("default::DeprecationWarning")
@pytest.mark.parametrize("path", ["runs.stream", "runs.create_and_stream"])
def test_a_helper_warns_once_where_it_is_called(kit: Kit, server: Server, path: str) -> None:
    talk(server, COMPLETED)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        kit.follow(path, thread_id="thread_1", assistant_id="asst_1")
    found = [warning for warning in caught if warning.category is DeprecationWarning]
    assert [warning.filename.rpartition("/")[2] for warning in found] == ["kit.py"]

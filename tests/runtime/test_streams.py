"""Streamed answers: events and JSON lines as typed items."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest

from generator.runtime.async_streams import AsyncStream
from generator.runtime.errors import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APITimeoutError,
    BadRequestError,
)
from generator.runtime.forms import Events
from generator.runtime.json_lines import JsonLines
from generator.runtime.limits import ResponseLimits, StreamLimits
from generator.runtime.models import UnknownVariant

from .sample import AsyncRunsClient, DeltaEvent, Run, RunEvent, RunsClient
from .server import Reply, Server, events_reply, json_reply

CREATED = b'event: run.created\ndata: {"id":"r1","new":1}\n\n'
DELTA = b'event: delta\ndata: "text"\n\n'
DONE = b"event: done\ndata: [DONE]\n\n"


def stream_of(client: RunsClient, **options: Any) -> Any:
    return client.runs.create("t", name="n", stream=True, **options)


def test_events_are_typed_by_their_name(client: RunsClient, server: Server) -> None:
    unknown = b'event: run.flew\ndata: {"id":"r2","error":null}\n\n'
    server.answer(events_reply(CREATED[:9], CREATED[9:] + DELTA, unknown, b"retry: 3\n\n: x\n\nid: 1\n\n", DONE, DELTA))
    with stream_of(client) as stream:
        items = list(stream)
    assert [type(item) for item in items] == [RunEvent, DeltaEvent, UnknownVariant]
    assert items[0].event == "run.created"
    assert type(items[0].data) is Run
    assert items[0].data.to_dict() == {"id": "r1", "new": 1}
    assert items[1].data == "text"
    assert (items[2].event, items[2].data) == ("run.flew", {"id": "r2", "error": None})
    assert stream.response.is_closed
    assert server.seen[0].json() == {"name": "n", "stream": True}
    assert server.seen[0].header("accept") == "text/event-stream"


def test_an_event_of_a_known_kind_keeps_its_odd_data(client: RunsClient, server: Server) -> None:
    server.answer(events_reply(b'event: run.done\ndata: {"id":7,"error":{"message":"of the run"}}\n\n', DONE))
    (item,) = stream_of(client)
    assert type(item) is RunEvent
    assert item.to_dict() == {"event": "run.done", "data": {"id": 7, "error": {"message": "of the run"}}}


@pytest.mark.parametrize(
    ("frame", "message", "body"),
    [
        (b'event: error\ndata: {"error":{"message":"gone","code":5}}\n\n', "gone", {"message": "gone", "code": 5}),
        (b'event: error\ndata: {"message":"gone","code":5}\n\n', "gone", {"message": "gone", "code": 5}),
        (b'event: error\ndata: {"error":"x"}\n\n', "An error occurred during streaming", "x"),
        (b"event: error\ndata: oh no\n\n", "An error occurred during streaming", "oh no"),
        (b'data: {"error":{"message":"gone"}}\n\n', "gone", {"message": "gone"}),
        (b'event: other\ndata: {"error":{"message":"gone"}}\n\n', "gone", {"message": "gone"}),
    ],
)
def test_errors_in_the_stream_are_raised(
    client: RunsClient, server: Server, frame: bytes, message: str, body: object
) -> None:
    server.answer(events_reply(DELTA, frame, DELTA))
    stream = stream_of(client)
    assert type(next(stream)) is DeltaEvent
    with pytest.raises(APIError) as caught:
        next(stream)
    assert (caught.value.message, caught.value.body) == (message, body)
    assert caught.value.code == ("5" if isinstance(body, dict) and "code" in body else None)
    assert stream.response.is_closed


def test_data_that_are_no_json_are_an_error_of_the_package(client: RunsClient, server: Server) -> None:
    server.answer(events_reply(b"event: run.done\ndata: {broken\n\n"))
    with pytest.raises(APIResponseValidationError, match="can't be read") as caught:
        next(stream_of(client))
    assert "broken" in str(caught.value.body)


def test_an_error_status_is_raised_before_the_stream(client: RunsClient, server: Server) -> None:
    server.answer(json_reply({"error": {"message": "no"}}, 400))
    with pytest.raises(BadRequestError, match="no"):
        stream_of(client)


def test_a_stream_that_is_cut_is_a_connection_error_and_not_sent_again(client: RunsClient, server: Server) -> None:
    server.answer(events_reply(DELTA, b"event: run.done\ndata: {", cut=True))
    stream = stream_of(client)
    assert type(next(stream)) is DeltaEvent
    with pytest.raises(APIConnectionError) as caught:
        next(stream)
    assert isinstance(caught.value.__cause__, httpx2.RemoteProtocolError)
    assert caught.value.request is stream.response.request
    assert len(server.seen) == 1
    assert stream.response.is_closed


def test_a_stream_that_waits_too_long_is_a_timeout(client: RunsClient, server: Server) -> None:
    def slowly() -> Iterator[bytes]:
        yield DELTA
        time.sleep(0.5)
        yield DELTA

    server.answer(Reply(slowly(), 200, {"Content-Type": "text/event-stream"}))
    stream = stream_of(client, timeout=0.1)
    assert type(next(stream)) is DeltaEvent
    with pytest.raises(APITimeoutError):
        next(stream)


def test_events_come_as_they_arrive(client: RunsClient, server: Server) -> None:
    read = threading.Event()

    def lockstep() -> Iterator[bytes]:
        yield DELTA
        assert read.wait(5)
        yield CREATED

    server.answer(Reply(lockstep()))
    stream = stream_of(client)
    assert type(next(stream)) is DeltaEvent
    read.set()
    assert type(next(stream)) is RunEvent
    assert list(stream) == []


def test_after_its_end_the_connection_is_used_again(client: RunsClient, server: Server) -> None:
    for body in ([CREATED, DONE], [CREATED + DONE], [CREATED]):
        server.answer(events_reply(*body))
        assert len(list(stream_of(client))) == 1
    assert server.connections == 1


def test_a_server_that_never_ends_the_body_costs_no_time(client: RunsClient, server: Server) -> None:
    release = threading.Event()

    def endless() -> Iterator[bytes]:
        yield DONE
        release.wait(5)

    server.answer(Reply(endless()))
    started = time.monotonic()
    assert list(stream_of(client)) == []
    assert time.monotonic() - started < 1
    release.set()
    server.answer(json_reply({"id": "r", "status": "s"}))
    assert client.runs.retrieve("r", thread_id="t").id == "r"


def test_leaving_early_closes(client: RunsClient, server: Server) -> None:
    server.answer(events_reply(DELTA, DELTA, DONE))
    with stream_of(client) as stream:
        for _ in stream:
            break
    assert stream.response.is_closed
    assert list(stream) == []


def test_closing_in_the_middle_ends_the_iteration(client: RunsClient, server: Server) -> None:
    server.answer(events_reply(DELTA + DELTA + DELTA, DONE))
    stream = stream_of(client)
    seen = 0
    for _ in stream:
        seen += 1
        stream.close()
    assert seen == 1


def test_errors_of_the_reader_are_theirs(client: RunsClient, server: Server) -> None:
    server.answer(events_reply(DELTA, DONE))
    with pytest.raises(KeyError), stream_of(client) as stream:  # noqa: PT012
        for _ in stream:
            raise KeyError
    assert stream.response.is_closed


def test_raw_events(client: RunsClient, server: Server) -> None:
    server.answer(events_reply(b"id: 7\n" + CREATED, b"data: not json\n\n", DONE))
    events = list(stream_of(client).raw_events())
    assert [(event.event, event.id, event.data) for event in events] == [
        ("run.created", "7", '{"id":"r1","new":1}'),
        (None, "7", "not json"),
    ]


def test_json_lines(client: RunsClient, server: Server) -> None:
    server.answer(events_reply(b'{"id":"a"}\n\n{"i', b'd":"b"}\r\n{"id":"c"}'))
    stream = client.runs.watch()
    assert [(type(run), run.id) for run in stream] == [(Run, "a"), (Run, "b"), (Run, "c")]
    with pytest.raises(TypeError, match="no event stream"):
        stream.raw_events()
    server.answer(events_reply(b'{"id":"a"}\n{"id":\n'))
    with pytest.raises(APIResponseValidationError):
        list(client.runs.watch())


def test_a_stream_of_data_alone(client: RunsClient, server: Server) -> None:
    server.answer(events_reply(b'data: {"id":"a"}\n\nevent: x\ndata: {"id":"b"}\n\ndata: [DONE] \n\ndata: {}\n\n'))
    stream = client.request("POST", "/x", body={}, events=Events(Run, done="[DONE]"))
    assert [run.id for run in stream] == ["a", "b"]


@pytest.mark.parametrize(
    ("form", "sent", "items"),
    [
        (Events(str), b'data: hello\n\ndata: "a"\ndata: b\n\n', ["hello", '"a"\nb']),  # texts come as they stand
        (Events(Any), b'data: hello\n\ndata: {"n":1}\n\n', ["hello", {"n": 1}]),
        (Events(int, done="[DONE]"), b"data: 1\n\ndata: [DONE]\n\ndata: 2\n\n", [1]),
        (JsonLines(int, media_type="application/x-ndjson"), b"1\r\n\n2", [1, 2]),
        (JsonLines(int, media_type="application/json-seq"), b"\x1e1\n\x1e2\n", [1, 2]),
    ],
)  # fmt: skip
def test_what_a_stream_holds(form: Any, sent: bytes, items: list[object], client: RunsClient, server: Server) -> None:
    server.answer(Reply(iter([sent]), 200, {"Content-Type": form.media_type}))
    with client.request("PUT", "/stream", events=form) as stream:
        assert list(stream) == items
    assert (server.seen[0].method, server.seen[0].header("accept")) == ("PUT", form.media_type)


def test_text_beside_a_name_is_a_text(client: RunsClient, server: Server) -> None:
    server.answer(events_reply(b"event: delta\ndata: some words\n\n", DONE))
    (item,) = stream_of(client)
    assert type(item) is DeltaEvent and item.data == "some words"


def test_a_strict_client_rejects_events_too(make_client: Callable[..., RunsClient], server: Server) -> None:
    server.answer(events_reply(CREATED))
    with pytest.raises(APIResponseValidationError):
        list(stream_of(make_client(strict=True)))


@pytest.mark.parametrize(
    "body",
    [[b"x" * 600] * 3, [b"data:\n"] * 30, [b"data: " + b"x" * 900 + b"\n"] * 3],
    ids=["endless line", "endless empty data", "endless data"],
)
def test_a_stream_without_end_is_refused(
    make_client: Callable[..., RunsClient], server: Server, body: list[bytes]
) -> None:
    server.answer(events_reply(*body))
    limits = ResponseLimits(stream=StreamLimits(line_bytes=1000, event_bytes=2000, event_lines=20))
    with pytest.raises(APIError, match="refused"):
        list(stream_of(make_client(limits=limits)))


def test_lines_without_end_are_refused(make_client: Callable[..., RunsClient], server: Server) -> None:
    server.answer(events_reply(b"[1,", b"2" * 10))
    with pytest.raises(APIError, match="refused"):
        list(make_client(limits=ResponseLimits(stream=StreamLimits(line_bytes=10))).runs.watch())


@pytest.mark.anyio
async def test_async_streams(make_async_client: Callable[..., AsyncRunsClient], server: Server) -> None:
    async with make_async_client() as client:
        for _ in range(3):
            server.answer(events_reply(CREATED[:20], CREATED[20:] + DELTA, DONE))
            async with await client.runs.create("t", name="n", stream=True) as stream:
                assert [type(item) async for item in stream] == [RunEvent, DeltaEvent]
            assert stream.response.is_closed
        assert server.connections == 1
        server.answer(events_reply(b'{"id":"a"}\n{"id":"b"}'))
        assert [run.id async for run in await client.runs.watch()] == ["a", "b"]
        server.answer(events_reply(CREATED, DONE))
        raw = (await client.runs.create("t", name="n", stream=True)).raw_events()
        assert [event.event async for event in raw] == ["run.created"]


@pytest.mark.anyio
async def test_async_failures(make_async_client: Callable[..., AsyncRunsClient], server: Server) -> None:
    async with make_async_client() as client:
        server.answer(events_reply(DELTA, cut=True))
        stream = await client.runs.create("t", name="n", stream=True)
        assert type(await anext(stream)) is DeltaEvent
        with pytest.raises(APIConnectionError):
            await anext(stream)
        server.answer(events_reply(b"event: error\ndata: {}\n\n"))
        with pytest.raises(APIError):
            await anext(await client.runs.create("t", name="n", stream=True))


@pytest.mark.anyio
async def test_cancelling_closes_the_connection(
    make_async_client: Callable[..., AsyncRunsClient], server: Server
) -> None:
    release = threading.Event()

    def endless() -> Iterator[bytes]:
        yield DELTA
        release.wait(5)

    server.answer(Reply(endless()))
    async with make_async_client() as client:
        stream: AsyncStream[Any] = await client.runs.create("t", name="n", stream=True)

        async def consume() -> None:
            async for _ in stream:
                pass

        task = asyncio.create_task(consume())
        await asyncio.sleep(0.1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert stream.response.is_closed
        release.set()


@pytest.mark.anyio
async def test_another_task_may_close_a_stream(
    make_async_client: Callable[..., AsyncRunsClient], server: Server
) -> None:
    server.answer(events_reply(DELTA, DELTA, DONE))
    async with make_async_client() as client:
        stream = await client.runs.create("t", name="n", stream=True)
        async for _ in stream:
            await asyncio.create_task(stream.aclose())
        assert stream.response.is_closed

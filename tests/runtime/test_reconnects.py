"""Streams that break off: taken up again where the protocol allows it, and closed for good where nobody reads on."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from generator.runtime import resuming
from generator.runtime.async_forms import AsyncEvents
from generator.runtime.async_streams import AsyncStream
from generator.runtime.errors import APIConnectionError, APIStatusError
from generator.runtime.forms import Events
from generator.runtime.json_lines import JsonLines
from generator.runtime.streams import Stream

from .sample import AsyncRunsClient, Run, RunsClient
from .server import Reply, Server, events_reply, json_reply

FORM = Events(Run, done="[DONE]")
ASYNC_FORM = AsyncEvents(Run, done="[DONE]")
DONE = b"data: [DONE]\n\n"


def event(number: int) -> bytes:
    return b'id: %d\ndata: {"id":"r%d","status":"done"}\n\n' % (number, number)


def watch(client: RunsClient, method: str = "GET", **options: Any) -> Stream[Run]:
    merged: Any = {"reconnects": 2, "max_retries": 0, **options}
    return client.request(method, "/events", events=FORM, options=merged)


@pytest.fixture(autouse=True)
def quick(quick_retries: None) -> None:
    """Makes waiting short."""


def test_a_stream_goes_on_after_its_last_event(client: RunsClient, server: Server) -> None:
    server.answer(
        events_reply(event(1), event(2) + b'id: 3\ndata: {"id', cut=True),
        events_reply(event(3), cut=True),
        events_reply(event(4), DONE),
    )
    with watch(client, extra_headers={"X-A": "1"}) as stream:
        assert [run.id for run in stream] == ["r1", "r2", "r3", "r4"]
    assert [seen.header("last-event-id") for seen in server.seen] == [None, "2", "3"]
    assert [seen.header("x-a") for seen in server.seen] == ["1", "1", "1"]
    assert stream.response.is_closed


def test_an_end_before_the_last_event_is_a_break(client: RunsClient, server: Server) -> None:
    server.answer(events_reply(event(1)), events_reply(event(2), DONE))
    assert [run.id for run in watch(client)] == ["r1", "r2"]


def test_no_content_ends_the_stream(client: RunsClient, server: Server) -> None:
    server.answer(events_reply(event(1), cut=True), Reply(status=204))
    assert [run.id for run in watch(client)] == ["r1"]


def test_failures_in_a_row_are_counted(client: RunsClient, server: Server) -> None:
    server.answer(events_reply(event(1), cut=True), events_reply(event(2), cut=True), events_reply(cut=True))
    found: list[str] = []
    with pytest.raises(APIConnectionError):
        found += (run.id for run in watch(client))
    assert len(server.seen) == 4


def test_an_error_status_is_final(client: RunsClient, server: Server) -> None:
    server.answer(events_reply(event(1), cut=True), json_reply({"error": {"message": "gone"}}, 410))
    with pytest.raises(APIStatusError, match="gone"):
        list(watch(client))


@pytest.mark.parametrize("options", [{}, {"reconnects": 0}])
def test_nothing_is_sent_again_unless_wanted(options: Any, client: RunsClient, server: Server) -> None:
    server.answer(events_reply(event(1), cut=True))
    with pytest.raises(APIConnectionError):
        list(client.request("GET", "/events", events=FORM, options=options))
    assert len(server.seen) == 1


@pytest.mark.parametrize("sent", [b'data: {"id":"r1","status":"done"}\n\n', event(1) + b"id\n\n"])
def test_a_stream_without_ids_can_not_go_on(sent: bytes, client: RunsClient, server: Server) -> None:
    server.answer(events_reply(sent, cut=True))
    with pytest.raises(APIConnectionError):
        list(watch(client))
    assert len(server.seen) == 1


@pytest.mark.parametrize(("method", "form"), [("POST", FORM), ("GET", JsonLines(Run))])
def test_what_can_not_be_taken_up_again_is_refused_before_it_is_sent(
    method: str, form: Any, client: RunsClient, server: Server
) -> None:
    with pytest.raises(ValueError, match="can't be taken up again"):
        client.request(method, "/events", events=form, options={"reconnects": 1})
    assert not server.seen


def test_an_operation_that_declares_the_header_can_be_taken_up_again(client: RunsClient, server: Server) -> None:
    server.answer(events_reply(event(1), cut=True), events_reply(event(2), DONE))
    options: Any = {"reconnects": 1, "max_retries": 0}
    stream = client.request(
        "POST", "/events", events=FORM, body={"n": 1}, headers={"Last-Event-ID": "0"}, options=options
    )
    assert [run.id for run in stream] == ["r1", "r2"]
    assert [(seen.header("last-event-id"), seen.json()) for seen in server.seen] == [("0", {"n": 1}), ("1", {"n": 1})]


def test_the_server_says_how_long_to_wait(client: RunsClient, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resuming, "_LONGEST_DELAY", 0.2)
    server.answer(
        events_reply(event(1), b"retry: 60\n\n", cut=True),
        events_reply(b"retry: 99999999999999\n" + event(2), cut=True),
        events_reply(event(3), DONE),
    )
    started = time.monotonic()
    assert len(list(watch(client))) == 3
    assert 0.26 <= time.monotonic() - started < 2


def test_raw_events_go_on_too(client: RunsClient, server: Server) -> None:
    server.answer(events_reply(event(1), cut=True), events_reply(event(2), DONE))
    assert [raw.id for raw in watch(client).raw_events()] == ["1", "2"]


@pytest.mark.anyio
async def test_async_streams_go_on(make_async_client: Callable[..., AsyncRunsClient], server: Server) -> None:
    server.answer(events_reply(event(1), cut=True), events_reply(event(2)), events_reply(event(3), DONE))
    async with make_async_client() as client:
        options: Any = {"reconnects": 1, "max_retries": 0}
        stream: AsyncStream[Run] = await client.request("GET", "/events", events=ASYNC_FORM, options=options)
        assert [run.id async for run in stream] == ["r1", "r2", "r3"]
        assert [seen.header("last-event-id") for seen in server.seen] == [None, "1", "2"]
        server.answer(events_reply(event(1), cut=True))
        stream = await client.request("GET", "/events", events=ASYNC_FORM, options={"max_retries": 0})
        with pytest.raises(APIConnectionError):
            [run async for run in stream]


def endless(release: threading.Event) -> Iterator[bytes]:
    yield event(1)
    release.wait(5)


def test_another_thread_may_close_a_stream(client: RunsClient, server: Server) -> None:
    release = threading.Event()
    server.answer(Reply(endless(release)))
    stream = watch(client, reconnects=0)
    threading.Timer(0.1, stream.close).start()
    started = time.monotonic()
    assert [run.id for run in stream] == ["r1"]
    assert time.monotonic() - started < 2
    release.set()
    server.answer(json_reply({"id": "r", "status": "done"}))
    assert client.runs.retrieve("r", thread_id="t").id == "r"


def warned(drop: Callable[[], None]) -> list[str]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        drop()
        gc.collect()
    return [str(one.message) for one in caught if one.category is ResourceWarning and "stream" in str(one.message)]


def test_a_stream_that_is_dropped_closes_its_connection(client: RunsClient, server: Server) -> None:
    release = threading.Event()
    server.handler = lambda seen: Reply(endless(release))
    responses: list[Any] = []

    def drop() -> None:
        responses.append(watch(client).response)

    assert warned(drop) == ["A stream was dropped without being closed: GET /v1/events"]

    def leave() -> None:
        for _ in (stream := watch(client)):
            responses.append(stream.response)
            break

    assert warned(leave) == []
    assert [response.is_closed for response in responses] == [True, True]
    release.set()


@pytest.mark.anyio
async def test_an_async_stream_that_is_dropped_closes_its_connection(
    make_async_client: Callable[..., AsyncRunsClient], server: Server
) -> None:
    release = threading.Event()
    server.answer(Reply(endless(release)))
    async with make_async_client() as client:
        stream: AsyncStream[Run] | None = await client.request("GET", "/events", events=ASYNC_FORM)
        assert stream is not None
        response = stream.response
        with pytest.warns(ResourceWarning, match="dropped without being closed"):
            del stream
            gc.collect()
        await asyncio.sleep(0.05)
        assert response.is_closed
    release.set()


def test_nothing_is_read_ahead(client: RunsClient, server: Server) -> None:
    sent: list[int] = []

    def flood() -> Iterator[bytes]:
        for number in range(1000):
            sent.append(number)
            yield b'data: {"id":"r","status":"done","more":"%s"}\n\n' % (b"x" * 2**16)

    server.answer(Reply(flood()))
    with watch(client, reconnects=0) as stream:
        next(stream)
        time.sleep(0.3)
        after_one = len(sent)
        time.sleep(0.2)
        # What the kernel buffers is all that the server could send.
        assert len(sent) == after_one < 300


@pytest.mark.parametrize(
    "chunks",
    [
        [b'\x1e{\n"id": "a",\n"status": "done"\n}\n', b'\x1e{"id": "b", "status": "done"}\n'],
        [b'\x1e{"id": "a", "sta', b'tus": "done"}\n\x1e{"id":\n', b'"b", "status": "done"}'],
        [b'\n{"id": "a", "status": "done"}\n', b'{"id": "b", "status": "done"}\n'],
    ],
)
def test_records_of_a_sequence_may_have_several_lines(chunks: list[bytes], client: RunsClient, server: Server) -> None:
    server.answer(Reply(iter(chunks)))
    form = JsonLines(Run, media_type="application/json-seq")
    assert [run.id for run in client.request("GET", "/records", events=form)] == ["a", "b"]


def test_a_record_is_given_before_the_next_one_begins(client: RunsClient, server: Server) -> None:
    read = threading.Event()

    def lockstep() -> Iterator[bytes]:
        yield b'\x1e{"id": "a", "status": "done"}\n'
        assert read.wait(5)
        yield b'\x1e{"id": "b", "status": "done"}\n'

    server.answer(Reply(lockstep()))
    stream = client.request("GET", "/records", events=JsonLines(Run, media_type="application/json-seq"))
    assert next(stream).id == "a"
    read.set()
    assert next(stream).id == "b"
    assert list(stream) == []

"""G: server-sent events."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from tests.runtime.server import Server, events_reply, json_reply

from .conftest import Make
from .operations import RUNS
from .rows import answering, in_turn, retrieve, stream
from .samples import DELTA, EVENTS, RUN, frame, stream_of
from .sides import Caller, Side

DONE = b"event: done\ndata: [DONE]\n\n"


def streaming(server: Server, *chunks: bytes, cut: bool = False) -> None:
    """Let the server answer every request with these bytes, cut as they are."""
    server.handler = lambda seen: events_reply(*chunks, cut=cut)


def events_of(caller: Caller, server: Server, *chunks: bytes) -> list[tuple[str, Any]]:
    streaming(server, *chunks)
    return [(event.event, event.data.to_dict()) for event in caller.items(stream(caller))]


def test_g1_events_are_typed_by_their_name(caller: Caller, server: Server) -> None:
    server.handler = lambda seen: stream_of()
    events = caller.items(stream(caller))
    assert [event.event for event in events] == [name for name, _ in EVENTS]
    names = [type(event.data).__name__ for event in events]
    assert (names[0], names[1], names[3], names[4]) == ("Thread", "Run", "RunStep", "Run")
    assert events[2].data.delta.content[0].index == 0
    assert [event.data.to_dict() for event in events] == [data for _, data in EVENTS]


@pytest.mark.parametrize("end", [b"data: [DONE]\n\n", b"data: [DONE] and more\n\n", b"event: done\ndata: [DONE]\n\n"])
def test_g2_done_ends_the_stream(caller: Caller, server: Server, end: bytes) -> None:
    found = events_of(caller, server, frame("thread.run.created", RUN), end, frame("thread.run.queued", RUN))
    assert [name for name, _ in found] == ["thread.run.created"]


@pytest.mark.parametrize("line_end", [b"\n", b"\r", b"\r\n"])
@pytest.mark.parametrize("size", [1, 7, 10_000])
def test_g3_lines_end_and_chunks_are_cut_anyhow(caller: Caller, server: Server, line_end: bytes, size: int) -> None:
    data = {"id": "é\u2028\U0001f600", "delta": {"content": []}, "object": "thread.message.delta"}
    text = f"event: thread.message.delta\ndata: {json.dumps(data, ensure_ascii=False)}\n\n".encode() + DONE
    text = text.replace(b"\n", line_end)
    assert events_of(caller, server, *(text[at : at + size] for at in range(0, len(text), size))) == [
        ("thread.message.delta", data)
    ]


def test_g3_data_may_have_several_lines(caller: Caller, server: Server) -> None:
    found = events_of(caller, server, b'event: thread.created\ndata: {"id":\ndata:  "x"}\n\n', DONE)
    assert found == [("thread.created", {"id": "x"})]


def test_g4_time_grows_with_the_bytes_alone(call_with: Make, server: Server, side: Side) -> None:
    piece, text = b"x" * 1000, b"x" * 4_000_000
    caller = call_with(side)
    started = time.perf_counter()
    frames = (b'event: thread.created\ndata: {"id": "', *[piece] * 4000, b'"}\n\n', DONE)
    found = events_of(caller, server, *frames)
    assert len(found[0][1]["id"]) == len(text)
    assert time.perf_counter() - started < 20


def test_g5_comments_and_unknown_fields_are_ignored(caller: Caller, server: Server) -> None:
    found = events_of(
        caller, server, b': hello\n\nfoo: bar\nevent: thread.created\n:x\ndata:{"id":"a"}\nwhat\n\n: bye\n\n', DONE
    )
    assert found == [("thread.created", {"id": "a"})]


def test_g6_an_error_in_the_stream_is_raised(caller: Caller, server: Server, side: Side) -> None:
    failure = {"error": {"message": "overloaded", "code": "busy", "type": "server"}}
    streaming(server, frame("thread.created", {"id": "a"}), b"data: " + json.dumps(failure).encode() + b"\n\n")
    source = stream(caller)
    assert caller.next(source).data.id == "a"
    with pytest.raises(side.APIError, match="overloaded") as caught:
        caller.next(source)
    assert caught.value.body == failure["error"] and caught.value.code == "busy"


def test_g6_an_error_without_a_message(caller: Caller, server: Server, side: Side) -> None:
    streaming(server, b'data: {"error": {"code": "x"}}\n\n')
    with pytest.raises(side.APIError, match="An error occurred during streaming"):
        caller.items(stream(caller))


def test_g7_an_error_status_is_raised_before_the_stream(caller: Caller, server: Server, side: Side) -> None:
    answering(server, {"error": {"message": "no"}}, 429)
    with pytest.raises(side.RateLimitError):
        stream(caller)


def test_g8_a_cut_stream_is_a_connection_error_and_final(make: Make, server: Server, side: Side) -> None:
    streaming(server, frame("thread.created", {"id": "a"}), b"event: thread.created\ndata: {", cut=True)
    caller = make(max_retries=2)
    source = stream(caller)
    assert caller.next(source).data.id == "a"
    with pytest.raises(side.APIConnectionError) as caught:
        caller.next(source)
    assert isinstance(caught.value.__cause__, httpx2.RemoteProtocolError) and caught.value.request.method == "POST"
    assert len(server.seen) == 1 and source.response.is_closed


def test_g9_a_stream_that_waits_too_long_is_a_timeout(make: Make, server: Server, side: Side) -> None:
    def slow() -> Iterator[bytes]:
        yield frame("thread.created", {"id": "a"})
        time.sleep(0.6)
        yield DONE

    server.handler = lambda seen: _reply(slow())
    caller = make(max_retries=2)
    source = stream(caller, timeout=0.2)
    assert caller.next(source).data.id == "a"
    with pytest.raises(side.APITimeoutError):
        caller.next(source)
    assert len(server.seen) == 1 and source.response.is_closed


def _reply(body: Iterator[bytes]) -> Any:
    reply = events_reply()
    reply.body = body
    return reply


def test_g9_cancelling_closes_the_stream(call_with: Make, server: Server, side: Side) -> None:
    def endless() -> Iterator[bytes]:
        yield frame("thread.created", {"id": "a"})
        time.sleep(0.6)

    server.handler = lambda seen: _reply(endless())
    caller = call_with(side, "async")

    async def cancel() -> Any:
        source = await caller.client.beta.threads.runs.create("t", assistant_id="a", stream=True)
        await anext(source)
        task = asyncio.ensure_future(anext(source))
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return source.response

    assert caller.wait(cancel()).is_closed


def test_g10_events_come_as_they_arrive(caller: Caller, server: Server) -> None:
    def slowly() -> Iterator[bytes]:
        yield frame("thread.created", {"id": "a"})
        time.sleep(0.4)
        yield DONE

    server.handler = lambda seen: _reply(slowly())
    source = stream(caller)
    started = time.perf_counter()
    assert caller.next(source).data.id == "a"
    assert time.perf_counter() - started < 0.3
    assert caller.items(source) == []


def test_g11_a_stream_is_a_context_manager(caller: Caller, server: Server) -> None:
    server.handler = lambda seen: stream_of()
    source = stream(caller)
    with caller.entered(source):
        assert caller.next(source).event == "thread.created"
        assert not source.response.is_closed
    assert source.response.is_closed


def test_g11_a_stream_may_be_closed_early(caller: Caller, server: Server) -> None:
    server.handler = lambda seen: stream_of()
    source = stream(caller)
    caller.next(source)
    caller.wait(source.close())
    assert source.response.is_closed


def test_g11_errors_of_the_reader_are_theirs(caller: Caller, server: Server) -> None:
    server.handler = lambda seen: stream_of()
    source = stream(caller)
    with pytest.raises(KeyError), caller.entered(source):
        caller.next(source)
        raise KeyError("mine")
    assert source.response.is_closed


def test_g12_an_event_unfinished_at_the_end_is_dropped(caller: Caller, server: Server) -> None:
    assert events_of(caller, server, frame("thread.created", {"id": "a"}), b'event: thread.created\ndata: {"id"') == [
        ("thread.created", {"id": "a"})
    ]


def test_g12_one_space_is_removed_and_fields_are_read(caller: Caller, server: Server) -> None:
    found = events_of(caller, server, b'id: 7\nretry: 10\nevent:thread.created\ndata:  {"id": " x"}\n\n', DONE)
    assert found == [("thread.created", {"id": " x"})]


def test_g14_after_its_end_an_async_connection_is_used_again(call_with: Make, server: Server, side: Side) -> None:
    caller = call_with(side, "async")
    server.handler = lambda seen: stream_of() if seen.method == "POST" else json_reply(RUN)
    caller.items(stream(caller))
    retrieve(caller)
    assert server.connections == 1


def test_g14_a_server_that_goes_on_sending_costs_no_time(caller: Caller, server: Server) -> None:
    def trickling() -> Iterator[bytes]:
        yield DONE
        for _ in range(60):
            time.sleep(0.05)
            yield b": more\n"

    server.handler = lambda seen: _reply(trickling())
    source = stream(caller)
    started = time.perf_counter()
    assert caller.items(source) == []
    assert time.perf_counter() - started < 1.5


def test_g_a_stream_is_asked_for_again_after_a_status(make: Make, server: Server, no_waiting: list[float]) -> None:
    in_turn(server, json_reply({}, 500), stream_of())
    caller = make(max_retries=1)
    assert len(caller.items(stream(caller))) == 5
    assert len(server.seen) == 2


def test_g_tool_outputs_stream_too(caller: Caller, server: Server) -> None:
    server.handler = lambda seen: stream_of([("thread.message.delta", DELTA)])
    source = caller(f"{RUNS}.submit_tool_outputs", "r", thread_id="t", tool_outputs=[], stream=True)
    assert [event.data.delta.content[0].index for event in caller.items(source)] == [0]

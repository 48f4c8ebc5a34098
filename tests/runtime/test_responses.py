"""Answers: reading them as values, raw and streaming views, limits."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest

from generator.runtime.async_streams import AsyncStream
from generator.runtime.binary import BinaryContent
from generator.runtime.errors import APIConnectionError, APIResponseValidationError, BadRequestError, SDKError
from generator.runtime.limits import ResponseLimits
from generator.runtime.streams import Stream

from .sample import AsyncRunsClient, CodeTool, Run, RunEvent, RunsClient, SyncCursorPage
from .server import Reply, Server, events_reply, json_reply

RUN = {"id": "run_1", "status": "queued"}
EVENTS = b'event: run.created\ndata: {"id":"r"}\n\ndata: [DONE]\n\n'


def test_the_request_id_is_on_the_outermost_object(client: RunsClient, server: Server) -> None:
    server.answer(json_reply({**RUN, "usage": {"tokens": 1}, "parent": RUN}, x_request_id="req_1"))
    run = client.runs.retrieve("r", thread_id="t")
    assert run._request_id == "req_1"
    assert run.parent is not None
    assert run.parent._request_id is None
    assert "req_1" not in repr(run) + run.to_json()
    assert client.runs.retrieve("r", thread_id="t") == run


@pytest.mark.parametrize("body", [b"", b"{", b"<html></html>", b"null and void", b"\xff"])
def test_an_answer_that_is_no_json_is_an_error_of_the_package(client: RunsClient, server: Server, body: bytes) -> None:
    server.answer(Reply(body, 200, {"Content-Type": "application/json"}))
    with pytest.raises(APIResponseValidationError, match="can't be read") as caught:
        client.runs.retrieve("r", thread_id="t")
    assert isinstance(caught.value, SDKError)
    assert (caught.value.status_code, caught.value.response.content) == (200, body)
    assert len(server.seen) == 1


def test_deep_json_is_an_error_of_the_package(client: RunsClient, server: Server) -> None:
    server.answer(Reply(b'{"id":' * 100_000))
    with pytest.raises(APIResponseValidationError):
        client.runs.retrieve("r", thread_id="t")
    with pytest.raises(APIResponseValidationError):
        client.get("/x", cast_to=object)


def test_json_is_read_whatever_its_content_type(client: RunsClient, server: Server) -> None:
    server.answer(Reply(b'{"id":"r"}', 200, {"Content-Type": "text/plain"}))
    assert client.runs.retrieve("r", thread_id="t").id == "r"


def test_a_strict_client_rejects_what_does_not_fit(make_client: Callable[..., RunsClient], server: Server) -> None:
    client = make_client(strict=True)
    server.answer(json_reply({**RUN, "more": 1}))
    assert client.runs.retrieve("r", thread_id="t").id == "run_1"
    server.answer(json_reply({"id": "r", "status": "done", "usage": {"tokens": "many"}}))
    with pytest.raises(APIResponseValidationError, match="/usage/tokens: a string in place of an integer") as caught:
        client.runs.retrieve("r", thread_id="t")
    assert "many" not in str(caught.value)
    assert caught.value.__cause__ is not None
    assert client.copy(strict=False).runs.retrieve("r", thread_id="t").id == "r"


def test_other_kinds_of_answers(client: RunsClient, server: Server) -> None:
    server.answer(Reply(b"", 204))
    assert client.runs.delete("r") is None  # type: ignore[func-returns-value]
    assert server.seen[-1].header("accept") == "*/*"
    assert client.runs.tool() is None
    server.answer(json_reply({"type": "code"}))
    assert type(client.runs.tool()) is CodeTool
    server.answer(Reply("grüße".encode("latin-1"), 200, {"Content-Type": "text/plain; charset=latin-1"}))
    assert client.request("GET", "/x", returns=str) == "grüße"
    server.answer(json_reply("a text"))
    assert client.request("GET", "/x", returns=str) == "a text"
    server.answer(Reply(b"\x00\xff"))
    assert client.request("GET", "/x", returns=bytes) == b"\x00\xff"
    server.answer(json_reply([RUN, 1]))
    runs = client.request("GET", "/x", returns=list[Run])
    assert [type(run) for run in runs] == [Run, int]
    server.answer(json_reply({"a": 1}))
    assert client.request("GET", "/x", returns=dict[str, int]) == {"a": 1}


def test_files(client: RunsClient, server: Server, tmp_path: Path) -> None:
    headers = {"Content-Type": "image/png", "Content-Disposition": 'attachment; filename="../../evil"'}
    server.answer(Reply(b"\x89PNG", 200, headers))
    content = client.runs.content()
    assert type(content) is BinaryContent
    assert (content.content, content.read(), content.content_type) == (b"\x89PNG", b"\x89PNG", "image/png")
    assert b"".join(content.iter_bytes(2)) == b"\x89PNG"
    content.write_to_file(tmp_path / "mine")
    with client.runs.with_streaming_response.content() as response:
        response.stream_to_file(tmp_path / "streamed")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"mine": b"\x89PNG", "streamed": b"\x89PNG"}


def test_a_raw_response(client: RunsClient, server: Server) -> None:
    server.answer(json_reply(RUN, x_request_id="req_1"))
    response = client.runs.with_raw_response.retrieve("r", thread_id="t")
    assert (response.status_code, response.method, response.retries_taken) == (200, "GET", 0)
    assert (response.request_id, response.headers["X-Request-Id"]) == ("req_1", "req_1")
    assert response.url.path == "/v1/threads/t/runs/r"
    assert response.http_request.method == "GET"
    assert response.http_version == "HTTP/1.1"
    assert response.is_closed
    assert response.elapsed.total_seconds() > 0
    assert response.json() == RUN
    assert response.text.encode() == response.content
    run = response.parse()
    assert (type(run), run._request_id) == (Run, "req_1")
    assert response.parse() is run
    assert response.parse(to=dict[str, str]) == RUN
    assert response.parse(to=str) == response.text
    assert type(response.parse(to=Run | None)) is Run
    assert type(response.parse(to=httpx2.Response)) is httpx2.Response
    assert repr(response) == "<APIResponse [200]>"
    assert type(client.runs.retrieve("r", thread_id="t")) is Run


def test_errors_are_raised_in_raw_views_too(client: RunsClient, server: Server) -> None:
    server.answer(json_reply({}, 400))
    with pytest.raises(BadRequestError):
        client.runs.with_raw_response.retrieve("r", thread_id="t")
    with pytest.raises(BadRequestError), client.runs.with_streaming_response.retrieve("r", thread_id="t"):
        pass


def test_a_page_from_a_raw_view_goes_on(client: RunsClient, server: Server) -> None:
    page, last = {"data": [{"id": "a"}], "has_more": True}, {"data": [{"id": "b"}], "has_more": False}
    server.answer(json_reply(page), json_reply(last))
    parsed = client.runs.with_raw_response.list("t").parse()
    assert [run.id for run in parsed] == ["a", "b"]
    assert type(parsed) is SyncCursorPage[Run]


def test_a_stream_from_a_raw_view(client: RunsClient, server: Server) -> None:
    for view in ("default", "to"):
        server.answer(events_reply(EVENTS))
        response = client.runs.with_raw_response.create("t", name="n", stream=True)
        assert not response.is_closed
        stream = response.parse() if view == "default" else response.parse(to=Stream[RunEvent])
        assert response.parse() is response.parse()
        assert [item.event for item in stream] == (["run.created"] if view == "default" else [None])
    server.answer(events_reply(b'data: {"id":"a"}\n\ndata: [DONE]\n\n'))
    untyped = client.runs.with_raw_response.create("t", name="n", stream=True).parse(to=Stream[Run])
    assert [type(run) for run in untyped] == [Run]


def test_a_streaming_view_reads_nothing_by_itself(client: RunsClient, server: Server) -> None:
    body = b'{"id":"run_1","status":"s"}'
    for read in (
        lambda response: b"".join(response.iter_bytes(5)) == body,
        lambda response: "".join(response.iter_text()) == body.decode(),
        lambda response: list(response.iter_lines()) == [body.decode()],
        lambda response: response.read() == body,
        lambda response: response.json()["id"] == "run_1",
        lambda response: response.parse().id == "run_1",
        lambda response: response.parse() is response.parse(),
    ):
        server.answer(Reply(body))
        with client.runs.with_streaming_response.retrieve("r", thread_id="t") as response:
            assert not response.is_closed
            with pytest.raises(httpx2.ResponseNotRead):
                _ = response.content
            assert read(response)
        assert response.is_closed
    manager = client.runs.with_streaming_response.retrieve("r", thread_id="t")
    seen = len(server.seen)
    del manager
    assert len(server.seen) == seen


def test_a_streaming_view_maps_errors_of_the_connection(client: RunsClient, server: Server) -> None:
    reads: list[Callable[[Any], object]] = [
        lambda response: response.read(),
        lambda response: list(response.iter_bytes()),
    ]
    for read in reads:
        server.answer(Reply(b'{"id":', cut=True))
        view = client.runs.with_streaming_response
        with view.retrieve("r", thread_id="t") as response, pytest.raises(APIConnectionError):
            read(response)


@pytest.mark.anyio
async def test_async_views(make_async_client: Callable[..., AsyncRunsClient], server: Server, tmp_path: Path) -> None:
    async with make_async_client() as client:
        server.answer(json_reply(RUN))
        raw = await client.runs.with_raw_response.retrieve("r", thread_id="t")
        assert (type(raw.parse()), raw.json(), raw.is_closed) == (Run, RUN, True)
        assert (await client.runs.with_raw_response.list("t")).parse().to_dict() == RUN
        async with client.runs.with_streaming_response.retrieve("r", thread_id="t") as response:
            assert not response.is_closed
            assert type(await response.parse()) is Run
            assert await response.parse() is await response.parse()
        assert response.is_closed
        async with client.runs.with_streaming_response.retrieve("r", thread_id="t") as response:
            assert await response.json() == RUN
        for pieces in ("iter_bytes", "iter_text", "iter_lines"):
            async with client.runs.with_streaming_response.retrieve("r", thread_id="t") as response:
                found = [piece async for piece in getattr(response, pieces)()]
                assert found[0][:1] in (b"{", "{")
        async with client.runs.with_streaming_response.retrieve("r", thread_id="t") as response:
            await response.stream_to_file(tmp_path / "file")
        assert (tmp_path / "file").read_bytes()[:1] == b"{"
        server.answer(events_reply(EVENTS))
        stream = (await client.runs.with_raw_response.create("t", name="n", stream=True)).parse()
        assert isinstance(stream, AsyncStream)
        assert [item.event async for item in stream] == ["run.created"]
        server.answer(events_reply(EVENTS))
        async with client.runs.with_streaming_response.create("t", name="n", stream=True) as response_2:
            assert [item.event async for item in await response_2.parse()] == ["run.created"]


@pytest.mark.parametrize("encoding", ["", "gzip"])
@pytest.mark.anyio
async def test_a_body_without_end_is_refused(
    make_client: Callable[..., RunsClient],
    make_async_client: Callable[..., AsyncRunsClient],
    server: Server,
    encoding: str,
) -> None:
    body = b'{"id":"' + b"x" * 100_000 + b'"}'
    sent = gzip.compress(body) if encoding else body
    headers = {"Content-Encoding": encoding} if encoding else {}
    assert not encoding or len(sent) < 1000
    replies: list[Callable[[], Reply]] = [lambda: Reply(sent, 200, headers), lambda: Reply(iter([sent]), 200, headers)]
    for reply in replies:
        limits = ResponseLimits(body_bytes=50_000)
        server.answer(reply())
        with pytest.raises(APIResponseValidationError, match="larger than 50000 bytes"):
            make_client(limits=limits).runs.retrieve("r", thread_id="t")
        server.answer(reply())
        async with make_async_client(limits=limits) as client:
            with pytest.raises(APIResponseValidationError, match="larger than 50000 bytes"):
                await client.runs.retrieve("r", thread_id="t")
        for enough in (len(body), None):
            server.answer(reply())
            run = make_client(limits=ResponseLimits(body_bytes=enough)).runs.retrieve("r", thread_id="t")
            assert len(run.id) == 100_000


def test_an_error_body_is_cut(make_client: Callable[..., RunsClient], server: Server) -> None:
    server.answer(Reply(iter([b"x" * 1000] * 5), 400))
    with pytest.raises(BadRequestError) as caught:
        make_client(limits=ResponseLimits(error_bytes=1500)).runs.retrieve("r", thread_id="t")
    assert caught.value.body == "x" * 1500


def test_a_large_body_is_fine(client: RunsClient, server: Server) -> None:
    server.answer(Reply(iter([b'{"id":"', *[b"x" * 2**20] * 33, b'"}'])))
    run: Any = client.runs.retrieve("r", thread_id="t")
    assert len(run.id) == 33 * 2**20

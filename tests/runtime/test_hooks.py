"""The user's own functions around each attempt: what they see, in which order, and what they may do."""

from __future__ import annotations

import json
from collections.abc import Callable

import httpx2
import pytest

from generator.runtime.errors import APIConnectionError, NotFoundError

from .sample import AsyncRunsClient, RunsClient
from .server import Server, events_reply, json_reply

RUN = {"id": "r", "status": "done"}
MakeClient = Callable[..., RunsClient]


def test_each_attempt_is_told_before_and_after(server: Server, make_client: MakeClient, quick_retries: None) -> None:
    server.answer(json_reply({"error": {"message": "later"}}, status=503), json_reply(RUN))
    told: list[str] = []

    def on_request(request: httpx2.Request) -> None:
        told.append(f"{request.method} {request.url.path} {request.headers['x-sdk-retry-count']}")

    def on_response(response: httpx2.Response) -> None:
        told.append(f"{response.status_code} {response.json()}")

    client = make_client(on_request=on_request, on_response=on_response)
    client.runs.retrieve("r", thread_id="t")
    assert told == [
        "GET /v1/threads/t/runs/r 0",
        "503 {'error': {'message': 'later'}}",
        "GET /v1/threads/t/runs/r 1",
        f"200 {RUN}",
    ]


def test_a_hook_sees_the_request_as_it_is_sent_and_may_add_to_it(server: Server, make_client: MakeClient) -> None:
    server.answer(json_reply(RUN))

    def sign(request: httpx2.Request) -> None:
        assert request.headers["authorization"] == "Bearer sk-secret"
        request.headers["X-Signature"] = f"of {json.loads(request.content)['name']}"

    make_client(on_request=sign).runs.create("t", name="n")
    assert server.seen[0].header("x-signature") == "of n"


def test_what_a_hook_adds_stays_with_the_server(server: Server, other_server: Server, make_client: MakeClient) -> None:
    other_server.answer(json_reply(RUN))
    server.answer(
        json_reply({}, status=307, Location="/v1/there"), json_reply({}, status=307, Location=other_server.url)
    )

    def sign(request: httpx2.Request) -> None:
        request.headers["X-Plain"] = "mine"

    make_client(on_request=sign).runs.retrieve("r", thread_id="t")
    assert [seen.header("x-plain") for seen in (*server.seen, *other_server.seen)] == ["mine", "mine", None]


def test_an_error_is_told_with_its_body(server: Server, make_client: MakeClient) -> None:
    server.answer(json_reply({"error": {"message": "gone"}}, status=404))
    told: list[str] = []
    with pytest.raises(NotFoundError):
        make_client(on_response=lambda response: told.append(response.text)).runs.retrieve("r", thread_id="t")
    assert told == ['{"error": {"message": "gone"}}']


def test_a_stream_is_told_before_its_body_is_read(server: Server, make_client: MakeClient) -> None:
    server.answer(events_reply(b'event: run.created\ndata: {"id": "r", "status": "done"}\n\n', b"data: [DONE]\n\n"))
    told: list[bool] = []
    client = make_client(on_response=lambda response: told.append(response.is_closed))
    with client.runs.create("t", name="n", stream=True) as stream:
        assert (told, len(list(stream))) == ([False], 1)


@pytest.mark.parametrize("error", [KeyError("mine"), httpx2.ConnectError("mine"), APIConnectionError(request=None)])  # type: ignore[arg-type]
@pytest.mark.parametrize("place", ["on_request", "on_response"])
def test_what_a_hook_raises_reaches_the_caller_and_is_not_retried(
    server: Server, make_client: MakeClient, place: str, error: Exception
) -> None:
    server.answer(json_reply(RUN))
    asked: list[object] = []

    def refuse(thing: object) -> None:
        asked.append(thing)
        raise error

    client = make_client(**{place: refuse})
    with pytest.raises(type(error)) as caught:
        client.runs.retrieve("r", thread_id="t")
    assert caught.value is error
    assert (len(asked), len(server.seen)) == (1, 0 if place == "on_request" else 1)


def test_a_refused_stream_gives_its_connection_back(server: Server, make_client: MakeClient) -> None:
    server.answer(events_reply(b"data: [DONE]\n\n"))
    seen: list[httpx2.Response] = []

    def refuse(response: httpx2.Response) -> None:
        seen.append(response)
        raise KeyError("mine")

    with pytest.raises(KeyError):
        make_client(on_response=refuse).runs.create("t", name="n", stream=True)
    assert seen[0].is_closed


def test_a_copy_has_the_hooks_of_its_client_or_its_own(server: Server, make_client: MakeClient) -> None:
    server.answer(json_reply(RUN))
    told: list[str] = []
    client = make_client(on_request=lambda request: told.append("first"))
    client.copy(max_retries=0).runs.retrieve("r", thread_id="t")
    client.copy(on_request=lambda request: told.append("second")).runs.retrieve("r", thread_id="t")
    assert told == ["first", "second"]


@pytest.mark.anyio
async def test_the_hooks_of_an_async_client_may_be_awaited(
    server: Server, make_async_client: Callable[..., AsyncRunsClient]
) -> None:
    server.answer(json_reply(RUN))
    told: list[str] = []

    async def on_request(request: httpx2.Request) -> None:
        told.append(request.method)

    def on_response(response: httpx2.Response) -> None:
        told.append(str(response.status_code))

    async with make_async_client(on_request=on_request, on_response=on_response) as client:
        await client.runs.retrieve("r", thread_id="t")
    assert told == ["GET", "200"]

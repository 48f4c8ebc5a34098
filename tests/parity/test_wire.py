"""The same call gives the same request: method, path, query and body to the byte, and the headers that matter."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.runtime.server import Seen, Server

from .conftest import needs_anchor
from .operations import CALLS, RUNS, STREAMS, in_view
from .sides import ANCHOR, OURS, Caller, Colour, Side

pytestmark = needs_anchor

HEADERS = ("accept", "authorization", "content-type", "content-length", "openai-beta", "x-trace", "host")
NAMED = ("lang", "os", "arch", "runtime", "runtime-version", "retry-count", "read-timeout")
"""Headers under the packages' own names: X-Stainless-Lang is our X-SDK-Lang."""


def compared(seen: Seen, side: Side) -> dict[str, Any]:
    """Give what has to be the same of a request.

    Members of an object and parameters of a query mean the same in any order, so only their bytes are compared.
    """
    headers = {name: seen.header(name) for name in HEADERS}
    own = {name: seen.header(side.headers + name) for name in NAMED}
    line = seen.method, seen.path, sorted(seen.raw_query.split("&"))
    body = json.loads(seen.body) if seen.body else None
    return {"line": line, "body": body, "bytes": sorted(seen.body), "headers": headers, "own": own}


def requests_of(server: Server, make: Callable[..., Caller], colour: Colour, use: Callable[[Caller], Any]) -> list[Any]:
    """Give what each package sends where it is used so."""
    sent: list[Any] = []
    for side in (OURS, ANCHOR):
        server.seen.clear()
        use(make(side, colour))
        sent.append([compared(seen, side) for seen in server.seen])
    assert sent[0], "nothing was sent"
    return sent


@pytest.mark.parametrize("name", CALLS)
def test_a_call_sends_the_same(server: Server, call_with: Callable[..., Caller], colour: Colour, name: str) -> None:
    call, args, kwargs = CALLS[name]
    ours, theirs = requests_of(server, call_with, colour, lambda caller: caller(call, *args, **kwargs))
    for request in (*ours, *theirs):
        if request["body"] is None:
            del request["headers"]["content-type"]
    assert ours == theirs


@pytest.mark.parametrize("name", STREAMS)
def test_a_streaming_call_sends_the_same(
    server: Server, call_with: Callable[..., Caller], colour: Colour, name: str
) -> None:
    call, args, kwargs = STREAMS[name]
    ours, theirs = requests_of(server, call_with, colour, lambda caller: caller.items(caller(call, *args, **kwargs)))
    for request in (*ours, *theirs):
        del request["headers"]["accept"]
    assert ours == theirs


@pytest.mark.parametrize("name", ["create everything", "list everything", "steps list everything"])
def test_the_views_send_the_same(server: Server, call_with: Callable[..., Caller], colour: Colour, name: str) -> None:
    call, args, kwargs = CALLS[name]

    def use(caller: Caller) -> None:
        caller(in_view(call, "with_raw_response"), *args, **kwargs)
        with caller.streamed(in_view(call, "with_streaming_response"), *args, **kwargs):
            pass

    ours, theirs = requests_of(server, call_with, colour, use)
    assert len(ours) == 2
    assert ours == theirs


DIFFERENCES: dict[str, tuple[str, tuple[Any, ...], dict[str, Any], Callable[[Seen], object], object, object]] = {
    "a stream is asked for as one": (
        *STREAMS["create"],
        lambda seen: seen.header("accept"),
        "text/event-stream",
        "application/json",
    ),
    "no body has no type": (*CALLS["cancel"], lambda seen: seen.header("content-type"), None, "application/json"),
    "a space in a query is no plus": (
        f"{RUNS}.list",
        ("t",),
        {"after": "a b"},
        lambda seen: seen.raw_query,
        "after=a%20b",
        "after=a+b",
    ),
    "the usual sign for UTC": (
        f"{RUNS}.update",
        ("r",),
        {"thread_id": "t", "metadata": {"at": datetime(2026, 1, 2, tzinfo=UTC)}},
        lambda seen: seen.json()["metadata"]["at"],
        "2026-01-02T00:00:00Z",
        "2026-01-02T00:00:00+00:00",
    ),
}
"""What is different on purpose: how it is called, what is looked at, what we send, what they do."""


@pytest.mark.parametrize("name", DIFFERENCES)
def test_what_differs_on_purpose(server: Server, call_with: Callable[..., Caller], name: str) -> None:
    call, args, kwargs, look, *expected = DIFFERENCES[name]
    found: list[object] = []
    for side in (OURS, ANCHOR):
        server.seen.clear()
        answer = call_with(side)(call, *args, **kwargs)
        if kwargs.get("stream"):
            answer.close()
        found.append(look(server.seen[0]))
    assert found == expected

"""Spans of what is sent; a small stand-in keeps them here, with the calls that OpenTelemetry's API has."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

import pytest

from generator.runtime.errors import APIConnectionError

from .sample import AsyncRunsClient, RunsClient
from .server import Server, json_reply

RUN = {"id": "r", "status": "done"}
ROUTE = "GET /threads/{thread_id}/runs/{run_id}"


@dataclass
class Span:
    name: str
    kind: str
    attributes: dict[str, object]
    status: str = "unset"
    ends: int = 0

    def set_attribute(self, name: str, value: object) -> None:
        self.attributes[name] = value

    def set_status(self, status: str) -> None:
        self.status = status

    def end(self) -> None:
        self.ends += 1


@dataclass
class Tracer:
    scope: tuple[str, str] = ("", "")
    spans: list[Span] = field(default_factory=list[Span])

    def start_span(self, name: str, *, kind: str, attributes: dict[str, object]) -> Span:
        self.spans.append(Span(name, kind, dict(attributes)))
        return self.spans[-1]


@pytest.fixture
def tracer(monkeypatch: pytest.MonkeyPatch) -> Tracer:
    tracer = Tracer()
    trace: Any = ModuleType("opentelemetry.trace")
    propagate: Any = ModuleType("opentelemetry.propagate")

    def get_tracer(name: str, version: str) -> Tracer:
        tracer.scope = (name, version)
        return tracer

    trace.get_tracer = get_tracer
    trace.SpanKind = type("SpanKind", (), {"CLIENT": "client"})
    trace.StatusCode = type("StatusCode", (), {"ERROR": "error"})
    trace.set_span_in_context = lambda span: tracer.spans.index(span)
    propagate.inject = lambda carrier, context: carrier.update({"traceparent": f"00-{context}"})
    for module in (ModuleType("opentelemetry"), trace, propagate):
        monkeypatch.setitem(sys.modules, module.__name__, module)
    return tracer


def facts(server: Server) -> dict[str, object]:
    """What every span says of a request to this server."""
    return {
        "http.request.method": "GET",
        "url.template": "/threads/{thread_id}/runs/{run_id}",
        "server.address": "127.0.0.1",
        "server.port": int(server.url.rpartition(":")[2]),
    }


def test_each_request_is_a_span(
    server: Server, tracer: Tracer, make_client: Callable[..., RunsClient], quick_retries: None
) -> None:
    server.answer(json_reply({}, status=503), json_reply({}, status=307, Location="/v1/x"), json_reply(RUN))
    make_client(tracing=True).runs.retrieve("r", thread_id="t", extra_query={"token": "t"})
    answered = {"network.protocol.version": "1.1", **facts(server)}
    assert [(span.name, span.kind, span.status, span.ends) for span in tracer.spans] == [
        (ROUTE, "client", "error", 1),
        (ROUTE, "client", "unset", 1),
        (ROUTE, "client", "unset", 1),
    ]
    assert [span.attributes for span in tracer.spans] == [
        {**answered, "http.response.status_code": 503, "error.type": "503"},
        {**answered, "http.response.status_code": 307, "http.request.resend_count": 1},
        {**answered, "http.response.status_code": 200, "http.request.resend_count": 2},
    ]
    assert [seen.header("traceparent") for seen in server.seen] == ["00-0", "00-1", "00-2"]
    assert tracer.scope == ("runs_sdk", "1.2.3")


def test_a_failed_request_says_why(tracer: Tracer, server: Server, make_client: Callable[..., RunsClient]) -> None:
    client = make_client(base_url="http://127.0.0.1:9", tracing=True, max_retries=0)
    with pytest.raises(APIConnectionError):
        client.runs.retrieve("r", thread_id="t")
    (span,) = tracer.spans
    assert (span.status, span.ends, span.attributes["error.type"]) == ("error", 1, "httpx2.ConnectError")


def test_another_server_is_not_told_of_the_span(
    tracer: Tracer, server: Server, other_server: Server, make_client: Callable[..., RunsClient]
) -> None:
    other_server.answer(json_reply(RUN))
    server.answer(json_reply({}, status=307, Location=other_server.url))
    make_client(tracing=True).runs.retrieve("r", thread_id="t")
    assert (server.seen[0].header("traceparent"), other_server.seen[0].header("traceparent")) == ("00-0", None)
    assert [span.attributes["server.port"] for span in tracer.spans] == [
        facts(server)["server.port"],
        facts(other_server)["server.port"],
    ]


@pytest.mark.anyio
async def test_an_async_client_is_traced_too(
    tracer: Tracer, server: Server, make_async_client: Callable[..., AsyncRunsClient]
) -> None:
    server.answer(json_reply(RUN))
    async with make_async_client(tracing=True) as client:
        await client.runs.retrieve("r", thread_id="t")
        await client.copy(tracing=False).runs.retrieve("r", thread_id="t")
    assert [span.attributes["http.response.status_code"] for span in tracer.spans] == [200]


def test_without_opentelemetry_there_is_no_tracing(
    make_client: Callable[..., RunsClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "opentelemetry", None)
    monkeypatch.setitem(sys.modules, "opentelemetry.trace", None)
    with pytest.raises(ImportError, match="`tracing` needs the package opentelemetry-api"):
        make_client(tracing=True)


def test_what_is_not_asked_for_is_not_loaded() -> None:
    import subprocess

    code = """
import sys
from generator.runtime.client import SyncClient
from generator.runtime.settings import ClientSettings
with SyncClient(ClientSettings("p", "1", "P", "http://127.0.0.1:9"), max_retries=0) as client:
    client.copy(timeout=1.0)
unwanted = {"tracing", "pacing", "gateways", "deadlines", "hooks"}
print(sorted(name for name in sys.modules if name.rpartition(".")[2] in unwanted or "opentelemetry" in name))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

"""Clients: how they are made, copied and closed, what they log."""

from __future__ import annotations

import gc
import inspect
import logging
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable
from typing import Any, cast

import httpx2
import pytest

from generator.runtime import logs, transport
from generator.runtime.async_client import AsyncClient
from generator.runtime.client import SyncClient
from generator.runtime.limits import ResponseLimits
from generator.runtime.values import omit

from .sample import SETTINGS, AsyncRunsClient, Run, RunsClient
from .server import Server, json_reply

RUN = {"id": "run_1", "status": "queued"}


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ("http://h.example/v1", "http://h.example/v1/"),
        ("http://h.example/v1/", "http://h.example/v1/"),
        ("http://h.example", "http://h.example"),
        ("http://h.example/v1?a=b", "http://h.example/v1/?a=b"),
        (httpx2.URL("https://h.example/v1"), "https://h.example/v1/"),
        (None, "https://api.example.com/v1/"),
    ],
)
def test_a_base_url_ends_with_a_slash(given: Any, url: str) -> None:
    client = RunsClient(api_key="k", base_url=given)
    assert str(client.base_url) == url
    client.base_url = "http://set.example/v2"
    assert str(client.base_url) == "http://set.example/v2/"


def test_a_base_url_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNS_BASE_URL", "http://env.example")
    assert str(RunsClient(api_key="k").base_url) == "http://env.example"
    assert str(RunsClient(api_key="k", base_url="http://arg.example").base_url) == "http://arg.example"


@pytest.mark.parametrize("url", ["h.example", "ftp://h.example", "http://", "/v1"])
def test_a_base_url_is_absolute(url: str) -> None:
    with pytest.raises(ValueError, match="http:// or https://"):
        RunsClient(api_key="k", base_url=url)


def test_every_option_of_the_constructor_can_be_changed_in_a_copy() -> None:
    constructor = set(inspect.signature(RunsClient.__init__).parameters) - {"self", "api_key"}
    copy = inspect.signature(RunsClient.copy).parameters
    assert constructor <= set(copy)
    assert "credentials" in copy  # api_key among them


def test_a_copy_differs_in_what_is_given(client: RunsClient, server: Server) -> None:
    server.answer(json_reply(RUN))
    base = client.copy(default_headers={"X-A": "1"}, default_query={"q": 1})
    added = base.with_options(default_headers={"X-B": "2", "x-a": omit}, default_query={"r": 2}, api_key="sk-new")
    replaced = base.copy(set_default_headers={"X-C": "3"}, set_default_query={}, timeout=3, max_retries=0)
    for one in (base, added, replaced, client):
        one.runs.retrieve("r", thread_id="t")
    found = [{name: seen.header(name) for name in ("x-a", "x-b", "x-c", "authorization")} for seen in server.seen]
    assert [list(each.values()) for each in found] == [
        ["1", None, None, "Bearer sk-secret"],
        [None, "2", None, "Bearer sk-new"],
        [None, None, "3", "Bearer sk-secret"],
        [None, None, None, "Bearer sk-secret"],
    ]
    assert [seen.query for seen in server.seen] == [[("q", "1")], [("q", "1"), ("r", "2")], [], []]
    assert (replaced.timeout, replaced.max_retries) == (3, 0)
    assert (client.timeout, client.max_retries) == (httpx2.Timeout(600, connect=5), 2)
    assert server.connections == 1
    assert type(added) is RunsClient


@pytest.mark.parametrize("name", ["default_headers", "default_query"])
def test_adding_and_replacing_at_once_is_refused(client: RunsClient, name: str) -> None:
    with pytest.raises(ValueError, match=f"set_{name}"):
        cast("Any", client).copy(**{name: {"a": "b"}, f"set_{name}": {}})


def test_closing() -> None:
    with RunsClient(api_key="k") as client:
        assert not client.is_closed()
    assert client.is_closed()
    with pytest.raises(RuntimeError, match="closed"):
        client.runs.retrieve("r", thread_id="t")
    http = httpx2.Client()
    with RunsClient(api_key="k", http_client=http):
        pass
    assert http.is_closed


def test_copies_share_the_connections(client: RunsClient, server: Server) -> None:
    server.answer(json_reply(RUN))
    copy = client.copy()
    copy.runs.retrieve("r", thread_id="t")
    del copy
    gc.collect()
    client.runs.retrieve("r", thread_id="t")
    assert server.connections == 1


@pytest.mark.anyio
async def test_async_closing() -> None:
    async with AsyncRunsClient(api_key="k") as client:
        assert not client.is_closed()
    assert client.is_closed()
    http = httpx2.AsyncClient()
    async with AsyncRunsClient(api_key="k", http_client=http):
        pass
    assert http.is_closed


def test_an_http_client_has_the_right_colour() -> None:
    with pytest.raises(TypeError, match="httpx2.Client, not AsyncClient"):
        RunsClient(api_key="k", http_client=httpx2.AsyncClient())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(TypeError, match="httpx2.AsyncClient, not Client"):
        AsyncRunsClient(api_key="k", http_client=httpx2.Client())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("own", "given", "expected"),
    [
        (httpx2.Timeout(7), omit, httpx2.Timeout(7)),
        (httpx2.Timeout(5), omit, httpx2.Timeout(600, connect=5)),
        (httpx2.Timeout(7), 3.0, 3.0),
        (httpx2.Timeout(7), None, None),
    ],
)
def test_the_timeout_of_an_http_client_is_adopted(own: Any, given: Any, expected: Any) -> None:
    assert RunsClient(api_key="k", timeout=given, http_client=httpx2.Client(timeout=own)).timeout == expected


def test_the_timeout_reaches_the_transport() -> None:
    seen: list[dict[str, Any]] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        seen.append(request.extensions["timeout"])
        return httpx2.Response(200, json=RUN)

    client = RunsClient(api_key="k", http_client=httpx2.Client(transport=httpx2.MockTransport(answer)))
    client.runs.retrieve("r", thread_id="t")
    client.runs.retrieve("r", thread_id="t", timeout=3)
    client.runs.retrieve("r", thread_id="t", timeout=None)
    client.copy(timeout=httpx2.Timeout(1, read=2)).runs.retrieve("r", thread_id="t", timeout=omit)
    assert [timeout["connect"] for timeout in seen] == [5, 3, None, 1]
    assert [timeout["read"] for timeout in seen] == [600, 3, None, 2]


def test_certificates_are_loaded_once_and_only_when_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[object] = []
    create = httpx2.create_ssl_context

    def counted() -> object:
        loaded.append(1)
        return create()

    monkeypatch.setattr(httpx2, "create_ssl_context", counted)
    transport._shared_ssl_context.cache_clear()
    clients: list[Any] = [RunsClient(api_key="k"), RunsClient(api_key="k"), AsyncRunsClient(api_key="k")]
    assert loaded == []
    for client in clients:
        assert client._transport.http is client._transport.http
    assert loaded == [1]
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere.pem")
    with pytest.raises(OSError, match="No such file"):
        _ = RunsClient(api_key="k")._transport.http
    transport._shared_ssl_context.cache_clear()


def test_many_threads_share_one_client(client: RunsClient, server: Server) -> None:
    server.answer(json_reply(RUN))
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda: found.append(client.runs.retrieve("r", thread_id="t").id)) for _ in range(16)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["run_1"] * 16


def test_clients_are_collected(server: Server) -> None:
    server.answer(json_reply({"data": [RUN]}))
    client = RunsClient(api_key="k", base_url=server.url)
    client.runs.with_raw_response.list("t").parse()
    client.close()
    gone = weakref.ref(client)
    del client
    gc.collect()
    assert gone() is None


def test_undocumented_endpoints(client: RunsClient, server: Server) -> None:
    server.answer(json_reply(RUN))
    assert client.get("/x/..%2Fy", cast_to=Run, query={"a": [1, 2]}).id == "run_1"
    assert server.seen[-1].query == [("a", "1"), ("a", "2")]
    for verb in (client.post, client.put, client.patch, client.delete):
        assert verb("x?a=1", cast_to=dict[str, str], body={"b": 1}, extra_query={"c": 2}) == RUN
        assert (server.seen[-1].path, server.seen[-1].query) == ("/v1/x", [("a", "1"), ("c", "2")])
        assert server.seen[-1].json() == {"b": 1}
    assert [seen.method for seen in server.seen] == ["GET", "POST", "PUT", "PATCH", "DELETE"]
    client.copy(default_query={"d": 1}).get("/x", cast_to=Run, query={"q": 2})
    assert server.seen[-1].query == [("d", "1"), ("q", "2")]
    del server.seen[-1]
    response = client.get("/x", cast_to=httpx2.Response)
    assert response.json() == RUN


@pytest.mark.anyio
async def test_undocumented_endpoints_async(make_async_client: Callable[..., AsyncRunsClient], server: Server) -> None:
    server.answer(json_reply(RUN))
    async with make_async_client() as client:
        assert (await client.get("/x", cast_to=Run)).id == "run_1"
        for verb in (client.post, client.put, client.patch, client.delete):
            assert await verb("/x", cast_to=dict[str, str], body={}) == RUN


def test_what_is_logged(
    make_client: Callable[..., RunsClient], server: Server, caplog: pytest.LogCaptureFixture, quick_retries: None
) -> None:
    server.answer(json_reply({"secret": "body"}, 500), json_reply({**RUN, "more": "secret-body"}, x_request_id="req_1"))
    caplog.set_level(logging.DEBUG, logger="runs_sdk")
    client = make_client(default_headers={"X-H": "secret-header"})
    client.runs.create("thread-secret", name="body-secret", extra_query={"q": "secret"})
    text = "\n".join(record.getMessage() for record in caplog.records if record.name == "runs_sdk")
    assert "POST /threads/{thread_id}/runs -> 200 (request id req_1)" in text
    assert "Retrying request in 0.00" in text
    assert "(retry 1 of 2)" in text
    assert "secret" not in text
    client.get("/x?token=secret", cast_to=Run)
    assert "secret" not in "\n".join(record.getMessage() for record in caplog.records if record.name == "runs_sdk")


def test_the_environment_turns_logging_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OTHER_SDK_LOG", "info")
    logger = logs.logger_for("other_sdk")
    assert logger.level == logging.INFO
    assert len(logger.handlers) == 1
    assert logs.logger_for("other_sdk") is logger
    assert len(logger.handlers) == 1
    assert logs.logger_for("quiet_sdk").level == logging.NOTSET


@pytest.mark.parametrize("base", [SyncClient, AsyncClient])
def test_limits_are_an_option(base: Any) -> None:
    limits = ResponseLimits(body_bytes=1)
    assert base(SETTINGS, {"api_key": "k"}, limits=limits).copy().limits is limits


def test_importing_loads_little() -> None:
    modules = ("client", "async_client", "resources", "views", "errors")
    code = "; ".join((*(f"import generator.runtime.{name}" for name in modules), "import sys", "print(*sys.modules)"))
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"anyio", "httpcore2", "asyncio", "openai"} & set(loaded)

"""Redirects, and where credentials go."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from generator.runtime.auth import ApiKeyAuth, BasicAuth, BearerAuth
from generator.runtime.client import SyncClient
from generator.runtime.credentials import Credentials
from generator.runtime.errors import APIConnectionError, APIStatusError, SDKError
from generator.runtime.raw_bodies import RawBody
from generator.runtime.redirects import RedirectRefused, redirected, same_origin
from generator.runtime.settings import ClientSettings
from generator.runtime.values import omit

from .sample import AsyncRunsClient, Run, RunsClient
from .server import Reply, Server, json_reply

RUN = {"id": "run_1", "status": "queued"}


def to(location: str, status: int = 302) -> Reply:
    return Reply(b"", status, {"Location": location})


@pytest.mark.parametrize(
    ("status", "method", "body"),
    [
        (301, "GET", b""),
        (302, "GET", b""),
        (303, "GET", b""),
        (307, "POST", b'{"name":"n"}'),
        (308, "POST", b'{"name":"n"}'),
    ],
)
def test_the_method_follows_the_status(
    client: RunsClient, server: Server, status: int, method: str, body: bytes
) -> None:
    server.answer(to("/elsewhere?x=1", status), json_reply(RUN))
    response = client.runs.with_raw_response.create("t", name="n")
    second = server.seen[1]
    assert (second.method, second.path, second.query, second.body) == (method, "/elsewhere", [("x", "1")], body)
    assert (second.header("content-type") is None) == (method == "GET")
    assert second.header("authorization") == "Bearer sk-secret"
    assert response.url.path == "/elsewhere"


def test_not_following_is_a_status_error(client: RunsClient, server: Server) -> None:
    server.answer(to("/elsewhere"))
    with pytest.raises(APIStatusError) as caught:
        client.runs.retrieve("r", thread_id="t", follow_redirects=False)
    assert caught.value.status_code == 302
    assert caught.value.response.headers["location"] == "/elsewhere"


def test_going_in_circles_ends(make_client: Callable[..., RunsClient], server: Server) -> None:
    server.answer(to("/again"))
    with pytest.raises(APIConnectionError, match="redirects"):
        make_client().runs.retrieve("r", thread_id="t")
    assert len(server.seen) == 21


@pytest.mark.parametrize("status", [302, 307])
def test_what_can_be_read_once_follows_no_redirect(client: RunsClient, server: Server, status: int) -> None:
    server.answer(to("/elsewhere", status))
    with pytest.raises(APIStatusError):
        client.request("POST", "/x", body=RawBody(iter([b"once"])), returns=Run)
    assert len(server.seen) == 1


@pytest.mark.parametrize(
    "location", ["http://other.example/x", "ftp://other.example/x", "file:///etc/passwd", "http://"]
)
def test_a_redirect_out_of_https_is_refused(location: str) -> None:
    request = httpx2.Request("GET", "https://api.example/x", headers={"Authorization": "Bearer k"})
    response = httpx2.Response(302, headers={"Location": location}, request=request)
    with pytest.raises(RedirectRefused):
        redirected(request, response)


def test_a_refused_redirect_is_an_error_of_the_package(client: RunsClient, server: Server) -> None:
    server.answer(to("gopher://x/"))
    with pytest.raises(APIConnectionError, match="Not followed"):
        client.runs.retrieve("r", thread_id="t")
    assert len(server.seen) == 1


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("https://a.example/x", "https://a.example:443/y", True),
        ("https://a.example", "https://A.EXAMPLE", True),
        ("https://a.example", "http://a.example", False),
        ("https://a.example", "https://a.example:8443", False),
        ("https://a.example", "https://b.a.example", False),
    ],
)
def test_an_origin_is_scheme_host_and_port(one: str, other: str, expected: bool) -> None:
    assert same_origin(httpx2.URL(one), httpx2.URL(other)) is expected


SETTINGS = ClientSettings(
    package="keys",
    version="1",
    title="Keys",
    base_url="https://x.example",
    auth=(
        ApiKeyAuth(name="X-Api-Key", keyword="header_key", id="header"),
        ApiKeyAuth(name="key", place="query", keyword="query_key", id="query"),
        ApiKeyAuth(name="session", place="cookie", keyword="cookie_key", id="cookie"),
        BasicAuth(id="basic"),
    ),
)


@pytest.fixture
def keys(server: Server) -> Any:
    secrets = {"header_key": "hk", "query_key": "qk", "cookie_key": "ck", "username": "u", "password": "p:w"}
    with SyncClient(SETTINGS, secrets, base_url=server.url) as client:
        yield client


def test_every_kind_of_credential(keys: SyncClient, server: Server) -> None:
    server.answer(json_reply(RUN))
    keys.request("GET", "/x", query={"a": 1}, cookies={"b": 2}, returns=Run)
    seen = server.seen[0]
    assert seen.header("x-api-key") == "hk"
    assert seen.query == [("a", "1"), ("key", "qk")]
    assert seen.header("cookie") == "b=2; session=ck"
    assert seen.header("authorization") == "Basic dTpwOnc="


@pytest.mark.parametrize(
    ("security", "expected"),
    [
        ((("header",),), {"x-api-key"}),
        ((("absent",), ("basic",)), {"authorization"}),
        ((("header", "cookie"),), {"x-api-key", "cookie"}),
        (((),), set[str]()),
        ((), set[str]()),
        ((("absent",),), set[str]()),
    ],
)
def test_an_operation_may_ask_for_some_of_them(
    keys: SyncClient, server: Server, security: Any, expected: set[str]
) -> None:
    server.answer(json_reply(RUN))
    keys.request("GET", "/x", security=security, returns=Run)
    seen = server.seen[0]
    assert {name for name in ("x-api-key", "cookie", "authorization") if seen.header(name)} == expected
    assert seen.query == []


def test_another_server_gets_no_credentials(keys: SyncClient, server: Server, other_server: Server) -> None:
    server.answer(to(f"{other_server.url}/x?key=qk&a=1"))
    other_server.answer(to(server.url + "/back"))
    server.answer(to(f"{other_server.url}/x?key=qk&a=1"), json_reply(RUN))
    keys.request("GET", "/x", returns=Run)
    for seen, query in ((other_server.seen[0], [("a", "1")]), (server.seen[1], [])):
        assert [seen.header(name) for name in ("authorization", "x-api-key", "cookie")] == [None, None, None]
        assert seen.query == query


def test_the_http_clients_own_credentials_stay_at_home_too(
    make_client: Callable[..., RunsClient], server: Server, other_server: Server
) -> None:
    server.answer(to(other_server.url + "/x"))
    other_server.answer(json_reply(RUN))
    http = httpx2.Client(auth=("user", "word"))
    make_client(http_client=http, default_headers={"Authorization": omit}).runs.retrieve("r", thread_id="t")
    assert server.seen[0].header("authorization") == "Basic dXNlcjp3b3Jk"
    assert other_server.seen[0].header("authorization") is None


def test_an_absolute_url_gets_credentials_only_at_home(
    client: RunsClient, server: Server, other_server: Server
) -> None:
    server.answer(json_reply(RUN))
    other_server.answer(json_reply(RUN))
    client.get(server.url + "/x", cast_to=Run)
    client.get(other_server.url + "/x", cast_to=Run)
    assert server.seen[0].header("authorization") == "Bearer sk-secret"
    assert other_server.seen[0].header("authorization") is None


def test_a_function_is_asked_before_every_attempt(
    make_client: Callable[..., RunsClient], server: Server, quick_retries: None
) -> None:
    tokens = iter(["one", "two", "three"])
    server.answer(json_reply({}, 500), json_reply(RUN))
    make_client(api_key=lambda: next(tokens)).runs.retrieve("r", thread_id="t")
    assert [seen.header("authorization") for seen in server.seen] == ["Bearer one", "Bearer two"]


def test_errors_of_that_function_pass_through(make_client: Callable[..., RunsClient], server: Server) -> None:
    def broken() -> str:
        raise KeyError("vault")

    with pytest.raises(KeyError, match="vault"):
        make_client(api_key=broken).runs.retrieve("r", thread_id="t")
    assert server.seen == []


@pytest.mark.anyio
async def test_an_async_client_takes_both_kinds_of_functions(
    make_async_client: Callable[..., AsyncRunsClient], server: Server
) -> None:
    async def token() -> str:
        return "async"

    server.answer(json_reply(RUN))
    for key, expected in ((token, "Bearer async"), (lambda: "sync", "Bearer sync")):
        async with make_async_client(api_key=key) as client:
            await client.runs.retrieve("r", thread_id="t")
        assert server.seen[-1].header("authorization") == expected


def test_a_missing_credential_is_told_at_construction(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SDKError, match="`api_key` to the client or set the environment variable RUNS_API_KEY"):
        RunsClient()
    monkeypatch.setenv("RUNS_API_KEY", "sk-env")
    RunsClient()
    with pytest.raises(TypeError, match="no credential 'api_kee'"):
        RunsClient().copy(api_kee="x")


def test_secrets_are_not_shown(client: RunsClient) -> None:
    assert "sk-secret" not in repr(client) + repr(client._config)
    assert repr(RunsClient(api_key="k", base_url="https://u:pw@h.example/v1?key=k")) == (
        "RunsClient(base_url='https://h.example/v1/')"
    )
    assert repr(Credentials((BearerAuth(),), {"api_key": "sk-secret"})) == "Credentials(api_key)"

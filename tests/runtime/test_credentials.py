"""Which credentials are sent: the first alternative that can be, whichever way it is given; or what is missing."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from generator.runtime.async_client import AsyncClient
from generator.runtime.auth import ApiKeyAuth, BasicAuth, BearerAuth, HttpAuth
from generator.runtime.base import Credential
from generator.runtime.client import SyncClient
from generator.runtime.errors import SDKError
from generator.runtime.settings import ClientSettings

from .server import Reply, Server, json_reply

SCHEMES = (
    ApiKeyAuth(name="X-Key", env="X_KEY", keyword="key", id="key"),
    ApiKeyAuth(name="X-App", env="X_APP", keyword="app", id="app"),
    ApiKeyAuth(name="sid", place="cookie", keyword="session", id="cookie"),
    ApiKeyAuth(name="q", place="query", keyword="query_key", id="query"),
    BasicAuth(id="basic", username_env="X_USER", password_env="X_PASSWORD"),
    BearerAuth(id="bearer", keyword="token"),
    HttpAuth("Token", id="other", keyword="odd_token"),
)
BOTH_OR_BEARER = (("key", "app"), ("bearer",))


def settings(**changed: Any) -> ClientSettings:
    given: dict[str, Any] = {"auth": SCHEMES, "security": BOTH_OR_BEARER, "auth_optional": True} | changed
    return ClientSettings(package="x", version="1", title="X", base_url="https://x.example", **given)


def send(server: Server, secrets: dict[str, str], security: Any = None, **options: Any) -> dict[str, str | None]:
    """The places of credentials in the request that a client with these secrets sends."""
    server.answer(json_reply({}))
    asked = {} if security is None else {"security": security}
    with SyncClient(settings(), secrets, base_url=server.url, **options) as client:
        client.request("GET", "/x", returns=dict[str, str], **asked)
    seen = server.seen[-1]
    found = {name: seen.header(name) for name in ("x-key", "x-app", "cookie", "authorization")}
    return {name: value for name, value in {**found, **dict(seen.query)}.items() if value is not None}


@pytest.mark.parametrize(
    ("secrets", "security", "expected"),
    [
        ({"key": "k", "app": "a", "token": "t"}, None, {"x-key": "k", "x-app": "a"}),
        ({"key": "k", "token": "t"}, None, {"authorization": "Bearer t"}),
        ({"key": "k", "app": "a"}, (), {}),
        ({"key": "k"}, (("app",), ("key",), ()), {"x-key": "k"}),
        ({"key": "k"}, (("app",), ()), {}),
        ({"session": "s", "query_key": "k"}, (("cookie", "query"),), {"cookie": "sid=s", "q": "k"}),
        ({"odd_token": "o"}, (("other",),), {"authorization": "Token o"}),
        ({"username": "u", "password": ""}, (("basic",),), {"authorization": "Basic dTo="}),
    ],
)
def test_the_first_alternative_that_is_whole_is_sent(
    server: Server, secrets: dict[str, str], security: Any, expected: dict[str, str]
) -> None:
    assert send(server, secrets, security) == expected


@pytest.mark.parametrize(
    ("secrets", "security", "missing"),
    [
        (
            {"key": "k"},
            None,
            "pass `app` to the client or set the environment variable X_APP, or pass `token` to the client",
        ),
        (
            {},
            (("key", "app"), ("basic",)),
            "pass `key` and `app` to the client or set the environment variables X_KEY and X_APP, or "
            "pass `username` and `password` to the client or set the environment variables X_USER and X_PASSWORD",
        ),
        ({"key": "k"}, (("query",),), "pass `query_key` to the client"),
    ],
)
def test_a_call_says_what_it_lacks(server: Server, secrets: dict[str, str], security: Any, missing: str) -> None:
    with pytest.raises(SDKError) as caught:
        send(server, secrets, security)
    assert str(caught.value) == f"No credentials for GET /x: {missing}"
    assert server.seen == []


@pytest.mark.parametrize(
    ("options", "security"),
    [
        ({"default_headers": {"authorization": "Mine 1"}}, (("bearer",),)),
        ({"default_headers": {"X-KEY": "1", "X-App": "2"}}, (("key", "app"),)),
        ({"default_headers": {"Cookie": "sid=1"}}, (("cookie",),)),
        ({"default_query": {"q": "1"}}, (("query",),)),
        ({"http_client": httpx2.Client(auth=("u", "p"))}, (("bearer",),)),
        ({"http_client": httpx2.Client(headers={"Authorization": "Mine 1"})}, (("bearer",),)),
        ({"auth": httpx2.BasicAuth("u", "p")}, (("key",),)),
    ],
)
def test_what_the_user_sends_by_other_means_will_do(server: Server, options: dict[str, Any], security: Any) -> None:
    assert send(server, {}, security, **options)
    SyncClient(settings(auth_optional=False), {}, base_url=server.url, **options)


def test_a_call_of_the_users_own_may_need_nothing(server: Server) -> None:
    server.answer(json_reply({}))
    with SyncClient(settings(), {}, base_url=server.url) as client:
        client.get("/open", cast_to=dict[str, str])
    with SyncClient(settings(), {"token": "t"}, base_url=server.url) as client:
        client.get("/open", cast_to=dict[str, str])
    assert [seen.header("authorization") for seen in server.seen] == [None, "Bearer t"]


def test_a_client_that_could_call_nothing_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    strict = settings(auth_optional=False)
    with pytest.raises(SDKError, match="^No credentials: pass `key` and `app` to the client or set"):
        SyncClient(strict)
    monkeypatch.setenv("X_KEY", "")
    with pytest.raises(SDKError):
        SyncClient(strict)
    monkeypatch.setenv("X_KEY", "k")
    SyncClient(strict)
    SyncClient(settings())
    SyncClient(ClientSettings(package="x", version="1", title="X", base_url="https://x.example"))


class Stamp(httpx2.Auth):
    """Signs each request anew."""

    def __init__(self) -> None:
        self.made = 0

    def auth_flow(self, request: httpx2.Request) -> Any:
        self.made += 1
        request.headers["Authorization"] = f"Stamp {self.made}"
        yield request


def test_an_auth_of_the_users_own_takes_the_place_of_credentials(server: Server, quick_retries: None) -> None:
    server.answer(json_reply({}, 500), json_reply({}))
    with SyncClient(settings(), {"token": "t"}, base_url=server.url, auth=Stamp()) as client:
        client.request("GET", "/x", security=(("bearer",),), returns=dict[str, str])
        client.copy(auth=Stamp()).request("GET", "/x", returns=dict[str, str])
    assert [seen.header("authorization") for seen in server.seen] == ["Stamp 1", "Stamp 2", "Stamp 1"]


@pytest.mark.anyio
async def test_an_auth_of_the_users_own_async(server: Server) -> None:
    server.answer(json_reply({}))
    async with AsyncClient(settings(), {}, base_url=server.url, auth=Stamp()) as client:
        await client.request("GET", "/x", returns=dict[str, str])
    assert server.seen[0].header("authorization") == "Stamp 1"


def test_an_answer_to_a_challenge_is_the_auths_own_business(server: Server) -> None:
    challenge = 'Digest realm="r", nonce="n", qop="auth", algorithm=MD5'
    server.answer(Reply(status=401, headers={"WWW-Authenticate": challenge}), json_reply({}))
    with SyncClient(settings(), {}, base_url=server.url, auth=httpx2.DigestAuth("u", "p")) as client:
        client.request("GET", "/x", security=(), returns=dict[str, str])
    assert (server.seen[1].header("authorization") or "").startswith('Digest username="u"')


PRIVATE: dict[str, Any] = {
    "default_headers": {"X-Mine": "1", "X-Api-Token": "2", "Authorization": "Mine 3"},
    "http_client": httpx2.Client(headers={"X-Team": "4"}),
}


def test_another_server_sees_nothing_of_what_the_user_adds_to_every_request(
    server: Server, other_server: Server
) -> None:
    server.answer(Reply(status=307, headers={"Location": f"{other_server.url}/y?token=t&page=2&q=1"}))
    other_server.answer(json_reply({}))
    with SyncClient(settings(), {"key": "k", "app": "a"}, base_url=server.url, **PRIVATE) as client:
        client.request(
            "GET",
            "/x",
            query={"token": "t", "page": 2},
            headers={"X-Signature": "5", "Range": "bytes=0-1"},
            returns=dict[str, str],
            options={"extra_headers": {"X-Csrf-Token": "6", "If-None-Match": "e"}, "extra_query": {"q": 1}},
        )
    at_home, away = ({name.lower() for name, _ in seen.headers} for seen in (server.seen[0], other_server.seen[0]))
    secrets = {"x-mine", "x-api-token", "authorization", "x-team", "x-key", "x-app", "x-signature", "x-csrf-token"}
    assert at_home - away == secrets
    assert {"range", "if-none-match", "accept"} <= away
    assert other_server.seen[0].query == [("page", "2")]


def test_a_redirect_at_home_keeps_everything(server: Server) -> None:
    server.answer(Reply(status=307, headers={"Location": "/y?token=t"}), json_reply({}))
    with SyncClient(settings(), {"token": "t"}, base_url=server.url, default_headers={"X-Mine": "1"}) as client:
        client.request("GET", "/x", returns=dict[str, str])
    assert [server.seen[1].header(name) for name in ("authorization", "x-mine")] == ["Bearer t", "1"]
    assert server.seen[1].query == [("token", "t")]


def test_what_is_given_wins_over_the_environment(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("X_KEY", "X_APP", "X_USER", "X_PASSWORD"):
        monkeypatch.setenv(name, "env")
    assert send(server, {}) == {"x-key": "env", "x-app": "env"}
    assert send(server, {"token": "t"}) == {"authorization": "Bearer t"}
    assert send(server, {"app": "a"}) == {"x-key": "env", "x-app": "a"}
    server.answer(json_reply({}))
    with SyncClient(settings(), {}, base_url=server.url) as client:
        monkeypatch.delenv("X_KEY")
        client.copy(app="a").request("GET", "/x", returns=dict[str, str])
        client.copy(token="t").copy(timeout=3).request("GET", "/x", returns=dict[str, str])
    assert [seen.header("x-key") for seen in server.seen[-2:]] == ["env", None]
    assert server.seen[-1].header("authorization") == "Bearer t"


class KeyedClient(SyncClient):
    key = Credential("key")


def test_a_secret_is_an_attribute_that_can_be_replaced(server: Server) -> None:
    server.answer(json_reply({}))
    with KeyedClient(settings(), {"key": "first", "app": "a"}, base_url=server.url) as client:
        before = client.copy()
        assert client.key == "first"
        client.key = "second"
        assert (client.key, before.key) == ("second", "first")
        client.request("GET", "/x", returns=dict[str, str])
    assert server.seen[-1].header("x-key") == "second"


def test_a_secret_that_a_function_gives_has_no_text() -> None:
    client = KeyedClient(settings(), {"key": lambda: "asked", "app": "a"})
    assert client.key == ""
    assert isinstance(KeyedClient.key, Credential)

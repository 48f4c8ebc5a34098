"""Access tokens over real sockets: fetched once for all who wait, kept, refreshed, and asked for again when refused."""

from __future__ import annotations

import time
from base64 import b64decode
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import parse_qs

import anyio
import httpx2
import pytest

from generator.runtime.async_client import AsyncClient
from generator.runtime.auth import Scoped, Secret
from generator.runtime.client import SyncClient
from generator.runtime.errors import (
    APIConnectionError,
    APIResponseValidationError,
    APITimeoutError,
    AuthenticationError,
    InternalServerError,
    SDKError,
)
from generator.runtime.oauth import OAuth2Auth
from generator.runtime.raw_bodies import RawBody
from generator.runtime.settings import ClientSettings

from .server import Reply, Seen, Server, json_reply

READ, WRITE, NONE = ((Scoped("oauth", ("read",)),),), ((Scoped("oauth", ("read", "write")),),), (("oauth",),)
CLIENT = {"client_id": "me", "client_secret": "s3:cr&t"}


def settings(**scheme: Any) -> ClientSettings:
    auth = OAuth2Auth(id="oauth", env_prefix="X", **({"endpoint": "/oauth/token"} | scheme))
    return ClientSettings(package="x", version="1", title="X", base_url="", auth=(auth,))


class Tokens:
    """A token endpoint and an API that takes nothing but its latest token."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.made = 0
        self.answer: dict[str, object] = {"token_type": "bearer", "expires_in": 3600}
        self.refusals: list[Reply] = []
        self.pause = 0.0
        server.handler = self.handle

    def handle(self, seen: Seen) -> Reply:
        if seen.path == "/.well-known/openid-configuration":
            return json_reply({"token_endpoint": "/oauth/token", "token_endpoint_auth_methods_supported": self.methods})
        if seen.path != "/oauth/token":
            known = seen.header("authorization") == f"Bearer t{self.made}"
            return json_reply({"ok": True}) if known else json_reply({}, 401)
        time.sleep(self.pause)
        if self.refusals:
            return self.refusals.pop(0)
        self.made += 1
        return json_reply({"access_token": f"t{self.made}", **self.answer})

    methods = ("client_secret_post",)

    @property
    def asked(self) -> list[Seen]:
        return [seen for seen in self.server.seen if seen.path == "/oauth/token"]

    @property
    def forms(self) -> list[dict[str, list[str]]]:
        return [parse_qs(seen.body.decode()) for seen in self.asked]


@pytest.fixture
def tokens(server: Server) -> Tokens:
    return Tokens(server)


@pytest.fixture
def client(tokens: Tokens) -> Iterator[SyncClient]:
    with SyncClient(settings(), CLIENT, base_url=tokens.server.url + "/v1") as client:
        yield client


def get(client: SyncClient, security: Any = NONE, max_retries: int = 2) -> Any:
    return client.copy(max_retries=max_retries).request("GET", "/x", security=security, returns=dict[str, bool])


def test_a_token_is_fetched_and_kept(client: SyncClient, tokens: Tokens) -> None:
    assert [get(client) for _ in range(3)] == [{"ok": True}] * 3
    get(client.copy(timeout=3))
    assert [seen.path for seen in tokens.server.seen] == ["/oauth/token", *["/v1/x"] * 4]
    asked = tokens.asked[0]
    assert asked.method == "POST"
    assert asked.header("content-type") == "application/x-www-form-urlencoded"
    assert b64decode((asked.header("authorization") or "").removeprefix("Basic ")) == b"me:s3%3Acr%26t"
    assert tokens.forms == [{"grant_type": ["client_credentials"]}]


def test_each_set_of_scopes_gets_a_token_unless_one_has_them_all(client: SyncClient, tokens: Tokens) -> None:
    get(client, READ)
    for security in (WRITE, READ, NONE):
        get(client, security)
    assert [form.get("scope") for form in tokens.forms] == [["read"], ["read write"]]


def test_the_user_may_say_which_scopes(tokens: Tokens) -> None:
    with SyncClient(settings(), {**CLIENT, "scopes": "all more"}, base_url=tokens.server.url) as client:
        get(client, READ)
        get(client, WRITE)
    assert [form.get("scope") for form in tokens.forms] == [["all more"]]


def test_the_user_may_say_for_which_audience(tokens: Tokens) -> None:
    with SyncClient(settings(), {**CLIENT, "audience": "https://runs"}, base_url=tokens.server.url) as client:
        get(client)
    assert tokens.forms == [{"grant_type": ["client_credentials"], "audience": ["https://runs"]}]


def test_a_token_that_takes_too_long_is_no_use(client: SyncClient, tokens: Tokens) -> None:
    tokens.server.handler = lambda seen: Reply(b"", 503, {"Retry-After": "30"})
    with pytest.raises(APITimeoutError):
        get(client.copy(deadline=5.0))
    assert [seen.path for seen in tokens.server.seen] == ["/oauth/token"]


def test_threads_share_one_fetch(client: SyncClient, tokens: Tokens) -> None:
    tokens.pause = 0.1
    with ThreadPoolExecutor(8) as pool:
        assert [done.result() for done in [pool.submit(get, client) for _ in range(16)]] == [{"ok": True}] * 16
    assert len(tokens.asked) == 1


@pytest.mark.anyio
async def test_tasks_share_one_fetch(tokens: Tokens) -> None:
    tokens.pause = 0.1
    answers: list[object] = []
    async with AsyncClient(settings(), CLIENT, base_url=tokens.server.url) as client:

        async def ask() -> None:
            answers.append(await client.request("GET", "/x", returns=dict[str, bool]))

        async with anyio.create_task_group() as group:
            for _ in range(50):
                group.start_soon(ask)
    assert answers == [{"ok": True}] * 50
    assert len(tokens.asked) == 1


@pytest.mark.anyio
async def test_a_cancelled_fetch_leaves_the_way_free(tokens: Tokens) -> None:
    tokens.pause = 0.2
    async with AsyncClient(settings(), CLIENT, base_url=tokens.server.url) as client:
        with anyio.move_on_after(0.05):
            await client.request("GET", "/x", returns=dict[str, bool])
        with anyio.fail_after(5):
            assert await client.request("GET", "/x", returns=dict[str, bool]) == {"ok": True}


def test_one_client_serves_one_event_loop_after_another(tokens: Tokens) -> None:
    client = AsyncClient(settings(), CLIENT, base_url=tokens.server.url)

    async def ask(view: AsyncClient) -> None:
        assert await view.get("/x", cast_to=dict[str, bool]) == {"ok": True}

    async def many() -> None:
        async with httpx2.AsyncClient() as http, anyio.create_task_group() as group:
            for _ in range(5):
                group.start_soon(ask, client.copy(http_client=http))

    anyio.run(many)
    tokens.made = 7  # the server takes the token back
    anyio.run(many)
    assert len(tokens.asked) == 2


def test_a_token_is_refreshed_before_its_end(client: SyncClient, tokens: Tokens) -> None:
    tokens.answer = {"expires_in": 0.4}
    get(client)
    get(client)
    assert len(tokens.asked) == 1
    time.sleep(0.25)  # half of a short life
    get(client)
    assert len(tokens.asked) == 2


@pytest.mark.parametrize("stated", [{}, {"expires_in": None}, {"expires_in": "soon"}, {"expires_in": "3600"}])
def test_a_token_with_no_end_in_sight_is_kept(client: SyncClient, tokens: Tokens, stated: dict[str, object]) -> None:
    tokens.answer = stated
    get(client)
    get(client)
    assert len(tokens.asked) == 1


def test_a_refused_token_is_exchanged_once(client: SyncClient, tokens: Tokens) -> None:
    get(client)
    tokens.made = 7  # the server takes t1 back
    assert get(client) == {"ok": True}
    paths = [(seen.path, seen.header("x-sdk-retry-count")) for seen in tokens.server.seen[2:]]
    assert paths == [("/v1/x", "0"), ("/oauth/token", None), ("/v1/x", "0")]


def test_an_operation_that_refuses_every_token_fails_after_two(client: SyncClient, tokens: Tokens) -> None:
    tokens.answer = {"access_token": "never right"}
    with pytest.raises(AuthenticationError):
        get(client)
    assert Counter(seen.path for seen in tokens.server.seen) == {"/oauth/token": 2, "/v1/x": 2}


def test_many_who_are_refused_share_one_refresh(client: SyncClient, tokens: Tokens) -> None:
    get(client)
    tokens.made, tokens.pause = 7, 0.1
    with ThreadPoolExecutor(8) as pool:
        assert [done.result() for done in [pool.submit(get, client) for _ in range(8)]] == [{"ok": True}] * 8
    assert len(tokens.asked) == 2


def test_a_body_that_can_be_read_once_gets_no_second_chance(client: SyncClient, tokens: Tokens) -> None:
    get(client)
    tokens.made = 7
    with pytest.raises(AuthenticationError):
        client.request("POST", "/x", body=RawBody(iter([b"once"])), returns=dict[str, bool])
    assert len(tokens.asked) == 1


def test_the_secret_goes_into_the_form_where_the_header_is_not_understood(client: SyncClient, tokens: Tokens) -> None:
    tokens.refusals = [json_reply({"error": "invalid_client"}, 400)]
    tokens.answer = {"expires_in": 0}
    get(client)
    get(client)
    assert [seen.header("authorization") is None for seen in tokens.asked] == [False, True, True]
    assert tokens.forms[1] == {
        "grant_type": ["client_credentials"],
        "client_id": ["me"],
        "client_secret": ["s3:cr&t"],
    }


def test_a_wrong_secret_is_told_and_not_shown(client: SyncClient, tokens: Tokens) -> None:
    no = json_reply({"error": "invalid_client", "error_description": "Who are you?"}, 401)
    tokens.refusals = [no, no]
    with pytest.raises(AuthenticationError) as caught:
        get(client)
    assert str(caught.value) == "The token endpoint gave no token: 401 - invalid_client: Who are you?"
    assert "s3" not in f"{caught.value!r} {caught.value.request!r} {client!r} {client._config!r}"
    assert [seen.path for seen in tokens.server.seen] == ["/oauth/token"] * 2


def test_a_scope_that_is_not_granted_is_asked_for_once(client: SyncClient, tokens: Tokens) -> None:
    tokens.refusals = [json_reply({"error": "invalid_scope"}, 400)]
    with pytest.raises(AuthenticationError, match="400 - invalid_scope"):
        get(client, READ)
    assert len(tokens.asked) == 1


def test_a_failing_endpoint_is_asked_again(client: SyncClient, tokens: Tokens, quick_retries: None) -> None:
    tokens.refusals = [Reply(status=503), Reply(status=502)]
    assert get(client) == {"ok": True}
    tokens.refusals = [Reply(status=503)] * 9
    with pytest.raises(InternalServerError):
        get(client.copy(client_id="other"), max_retries=1)
    assert len(tokens.asked) == 5


@pytest.mark.parametrize("reply", [Reply(b"<html>"), json_reply({"access_token": 5}), json_reply([])])
def test_an_answer_without_a_token_is_an_error(client: SyncClient, tokens: Tokens, reply: Reply) -> None:
    tokens.refusals = [reply]
    with pytest.raises(APIResponseValidationError, match="no access token"):
        get(client)


def test_the_secret_follows_no_redirect(client: SyncClient, tokens: Tokens, other_server: Server) -> None:
    tokens.refusals = [Reply(status=307, headers={"Location": other_server.url})]
    with pytest.raises(AuthenticationError, match="307"):
        get(client)
    assert other_server.seen == []


def test_no_way_to_the_endpoint_is_a_connection_error(tokens: Tokens) -> None:
    given = {**CLIENT, "token_url": "http://127.0.0.1:9/"}
    client = SyncClient(settings(), given, base_url=tokens.server.url)
    with client, pytest.raises(APIConnectionError):
        get(client, max_retries=0)


def test_the_users_token_needs_no_endpoint(tokens: Tokens) -> None:
    tokens.made = 3
    with SyncClient(settings(), {**CLIENT, "access_token": "t3"}, base_url=tokens.server.url) as client:
        get(client)
        tokens.made = 4
        with pytest.raises(AuthenticationError):
            get(client)
    assert tokens.asked == []


def test_a_token_url_is_relative_to_the_server_and_may_be_the_users(tokens: Tokens, other_server: Server) -> None:
    other = Tokens(other_server)
    other.answer = {"access_token": "t0"}
    given = {**CLIENT, "token_url": other_server.url + "/oauth/token"}
    with SyncClient(settings(endpoint="deep/token"), given, base_url=tokens.server.url) as client:
        get(client)
    assert [seen.path for seen in other_server.seen] == ["/oauth/token"]


def test_the_http_clients_own_credentials_stay_away_from_the_endpoint(tokens: Tokens) -> None:
    http = httpx2.Client(auth=("user", "word"))
    headers = {"X-Secret": "mine"}
    with (
        SyncClient(settings(), CLIENT, base_url=tokens.server.url, http_client=http, default_headers=headers) as client,
        pytest.raises(AuthenticationError),
    ):
        get(client)
    assert b64decode((tokens.asked[0].header("authorization") or "")[6:]).startswith(b"me:")
    assert tokens.asked[0].header("x-secret") is None


@pytest.mark.parametrize("path", ["/.well-known/openid-configuration", "", "/"])
def test_an_endpoint_is_discovered_once(tokens: Tokens, path: str) -> None:
    tokens.answer = {"expires_in": 0}
    openid = settings(endpoint=None, discovery=tokens.server.url + path)
    with SyncClient(openid, CLIENT, base_url=tokens.server.url) as client:
        get(client)
        get(client)
    paths = [seen.path for seen in tokens.server.seen]
    assert paths == ["/.well-known/openid-configuration", "/oauth/token", "/x", "/oauth/token", "/x"]
    assert tokens.asked[0].header("authorization") is None  # as the document says


def test_a_discovery_that_leads_nowhere_is_an_error(tokens: Tokens) -> None:
    openid = settings(endpoint=None, discovery="/nowhere")
    with SyncClient(openid, CLIENT, base_url=tokens.server.url) as client, pytest.raises(AuthenticationError):
        get(client)


def test_an_endpoint_is_an_address(tokens: Tokens) -> None:
    client = SyncClient(settings(), {**CLIENT, "token_url": "ftp://x/"}, base_url=tokens.server.url)
    with client, pytest.raises(SDKError, match="http"):
        get(client)


def test_client_id_and_secret_come_from_the_environment(tokens: Tokens, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SDKError) as caught:
        SyncClient(settings(), {}, base_url=tokens.server.url)
    assert str(caught.value) == (
        "No credentials: pass `access_token` to the client or set the environment variable X_ACCESS_TOKEN, or "
        "pass `client_id` and `client_secret` to the client or set the environment variables X_CLIENT_ID and "
        "X_CLIENT_SECRET"
    )
    monkeypatch.setenv("X_CLIENT_ID", "me")
    monkeypatch.setenv("X_CLIENT_SECRET", "env")
    with SyncClient(settings(), {}, base_url=tokens.server.url) as client:
        get(client)
    assert b64decode((tokens.asked[0].header("authorization") or "")[6:]) == b"me:env"


def test_a_secret_may_be_a_function_that_is_asked_when_a_token_is_fetched(tokens: Tokens) -> None:
    asked = iter(["one", "two"])
    given: dict[str, Secret] = {"client_id": "me", "client_secret": lambda: next(asked)}
    with SyncClient(settings(), given, base_url=tokens.server.url) as client:
        get(client)
        get(client)
    assert next(asked) == "two"


def test_a_client_id_that_is_given_wins_over_a_token_in_the_environment(
    tokens: Tokens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("X_ACCESS_TOKEN", "old")
    with SyncClient(settings(), CLIENT, base_url=tokens.server.url) as client:
        get(client)
    assert len(tokens.asked) == 1

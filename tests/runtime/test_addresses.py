"""Where requests go: what the user states, else the environment, else the description's servers."""

from __future__ import annotations

from typing import Any

import pytest

from generator.runtime.client import SyncClient
from generator.runtime.errors import SDKError
from generator.runtime.settings import ClientSettings

from .server import Server, json_reply

EU = "https://{site}.eu.example/v1"
FACTS: dict[str, Any] = {
    "base_url": "https://{site}.example/v1",
    "base_url_env": "X_BASE_URL",
    "environments": {"production": "https://{site}.example/v1", "eu": EU, "test": "https://test.example"},
    "variables": {"site": "api"},
    "servers": {
        "upload": {"production": "https://up.{site}.example", "eu": "https://up.eu.example/"},
        "other": {"": "/v2"},
    },
}


def client(given: dict[str, Any] | None = None, **facts: Any) -> SyncClient:
    return SyncClient(ClientSettings(package="x", version="1", title="X", **(FACTS | facts)), **(given or {}))


def urls(found: SyncClient) -> list[str]:
    """Where a request to each server goes."""
    prefixes = found._config.prefixes
    return [f"{prefixes.get(name, prefixes[None])}/x" for name in (None, "upload", "other")]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, ["https://api.example/v1/x", "https://up.api.example/x", "https://api.example/v2/x"]),
        (
            {"environment": "eu"},
            ["https://api.eu.example/v1/x", "https://up.eu.example/x", "https://api.eu.example/v2/x"],
        ),
        (
            {"variables": {"site": "mine"}},
            ["https://mine.example/v1/x", "https://up.mine.example/x", "https://mine.example/v2/x"],
        ),
        # A server of an operation that isn't there in this environment is the first one.
        ({"environment": "test"}, ["https://test.example/x", "https://up.api.example/x", "https://test.example/v2/x"]),
        # What the user states serves all; what is relative to it stays so.
        (
            {"base_url": "http://proxy:8/api/"},
            ["http://proxy:8/api/x", "http://proxy:8/api/x", "http://proxy:8/v2/x"],
        ),
        (
            {"base_url": "http://proxy", "environment": "eu", "variables": {"site": "mine"}},
            ["http://proxy/x", "http://proxy/x", "http://proxy/v2/x"],
        ),
    ],
)
def test_an_address_is_found(given: dict[str, Any], expected: list[str]) -> None:
    assert urls(client(given)) == expected


def test_arguments_win_over_the_environment_and_that_over_the_description(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("X_BASE_URL", "http://env.example")
    assert str(client().base_url) == "http://env.example"
    assert urls(client())[1] == "http://env.example/x"
    assert str(client({"environment": "eu"}).base_url) == "https://api.eu.example/v1/"
    assert str(client({"variables": {"site": "b", "else": None}}).base_url) == "https://b.example/v1/"
    assert str(client({"variables": {"site": None}}).base_url) == "http://env.example"
    assert str(client({"base_url": "http://arg.example"}).base_url) == "http://arg.example"


@pytest.mark.parametrize(
    ("facts", "given", "message"),
    [
        ({"base_url": ""}, {}, "The server's address isn't known: pass `base_url` to the client or set"),
        ({"base_url": "/v1"}, {}, "isn't known (relative in the API's description: /v1): pass `base_url`"),
        ({"variables": {}}, {}, "isn't known: pass `site` or `base_url` to the client or set the environment variable"),
        ({"base_url": "", "base_url_env": None}, {}, "isn't known: pass `base_url` to the client"),
    ],
)
def test_an_address_that_is_not_known_is_told(facts: dict[str, Any], given: dict[str, Any], message: str) -> None:
    with pytest.raises(SDKError) as caught:
        client(given, **facts)
    assert message in str(caught.value)
    client({"base_url": "http://x"}, **facts)


@pytest.mark.parametrize(
    "given", [{"environment": "moon"}, {"variables": {"site": "evil.example/"}}, {"base_url": "ftp://x"}]
)
def test_an_address_that_can_not_be_is_refused(given: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"no environment 'moon'; there is production|part of a host|base URL"):
        client(given)


def test_a_call_goes_to_its_server_with_credentials_and_a_copy_to_its_own(server: Server, other_server: Server) -> None:
    server.answer(json_reply({}))
    other_server.answer(json_reply({}))
    facts: dict[str, Any] = {
        "base_url": server.url,
        "servers": {"upload": {"": other_server.url + "/up"}},
        "base_url_env": None,
    }
    with client(**facts) as found:
        found.request("GET", "/x", server="upload", returns=dict[str, str])
        found.copy(base_url=server.url + "/mine").request("GET", "/x", server="upload", returns=dict[str, str])
        found.base_url = server.url + "/set"
        found.request("GET", "/x", server="upload", returns=dict[str, str])
    assert [seen.path for seen in other_server.seen] == ["/up/x"]
    assert [seen.path for seen in server.seen] == ["/mine/x", "/set/x"]


def test_what_is_told_of_the_address_finds_the_server_that_it_is_a_part_of() -> None:
    facts: dict[str, Any] = {
        "environments": {"one": "https://{site}.example", "two": "https://{name}.example"},
        "servers": {},
    }
    assert str(client({"variables": {"name": "n"}}, **facts).base_url) == "https://n.example"
    with pytest.raises(ValueError, match=r"The address https://\{site\}.example has no place for `name`"):
        client({"environment": "one", "variables": {"name": "n"}}, **facts)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"environment": "eu"}, "https://mine.eu.example/v1/"),
        ({"environment": "test"}, "https://test.example"),
        ({"environment": "eu", "site": "other"}, "https://other.eu.example/v1/"),
        ({"site": "other"}, "https://other.example/v1/"),
        ({"environment": "eu", "base_url": "https://here.example"}, "https://here.example"),
        ({"timeout": 3}, "https://mine.example/v1/"),
    ],
)
def test_a_copy_goes_to_another_place_and_keeps_what_fits_there(changed: dict[str, Any], expected: str) -> None:
    assert str(client({"variables": {"site": "mine"}}).copy(**changed).base_url) == expected


def test_a_copy_keeps_an_address_that_was_stated_until_it_goes_elsewhere() -> None:
    stated = client({"base_url": "https://here.example", "environment": "eu"})
    assert str(stated.copy(max_retries=0).base_url) == "https://here.example"
    assert str(stated.copy(environment="eu").base_url) == "https://api.eu.example/v1/"
    with pytest.raises(ValueError, match="has no place for `site`"):
        stated.copy(environment="test", site="mine")

"""The runs by way of each of their environments, over a real socket: what is sent, and what is asked for."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
from runs_sdk import AsyncRunsClient, RunsClient, RunsError

from tests.runtime.server import Seen, Server, json_reply, running_server

PORTKEY: dict[str, Any] = {"environment": "portkey", "portkey_api_key": "pk", "virtual_key": "vk"}
AZURE: dict[str, Any] = {"environment": "azure", "azure_api_key": "ak", "api_version": "2024-05-01-preview"}
SENT: dict[str, tuple[dict[str, str], list[tuple[str, str]]]] = {
    "portkey": ({"x-portkey-api-key": "pk", "x-portkey-virtual-key": "vk"}, []),
    "azure": ({"api-key": "ak"}, [("api-version", "2024-05-01-preview")]),
}


@pytest.fixture
def server() -> Iterator[Server]:
    with running_server() as running:
        running.answer(json_reply({"id": "run_1"}))
        yield running


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "API_KEY BASE_URL PORTKEY_API_KEY VIRTUAL_KEY AZURE_API_KEY API_VERSION".split():
        monkeypatch.delenv(f"RUNS_{name}", raising=False)
    monkeypatch.setenv("NO_PROXY", "*")
    warnings.simplefilter("ignore", DeprecationWarning)


def retrieve(client: RunsClient, **options: Any) -> None:
    client.beta.threads.runs.retrieve("run_1", thread_id="thread_1", **options)


def credentials(seen: Seen) -> dict[str, str]:
    """The headers that say who is asking."""
    names = ("authorization", "api-key", "x-portkey-api-key", "x-portkey-virtual-key")
    return {name: value for name in names if (value := seen.header(name)) is not None}


@pytest.mark.parametrize("given", [PORTKEY, AZURE], ids=lambda given: given["environment"])
def test_an_environment_sends_what_it_takes_wherever_it_is(server: Server, given: dict[str, Any]) -> None:
    with RunsClient(base_url=server.url + "/v1", **given) as client:
        retrieve(client)
    seen = server.seen[0]
    assert (credentials(seen), seen.query) == SENT[given["environment"]]
    assert (seen.path, seen.header("openai-beta")) == ("/v1/threads/thread_1/runs/run_1", "assistants=v2")


@pytest.mark.anyio
@pytest.mark.parametrize("given", [PORTKEY, AZURE], ids=lambda given: given["environment"])
async def test_an_async_client_does_the_same(server: Server, given: dict[str, Any]) -> None:
    async with AsyncRunsClient(base_url=server.url, **given) as client:
        await client.beta.threads.runs.retrieve("run_1", thread_id="thread_1")
    assert (credentials(server.seen[0]), server.seen[0].query) == SENT[given["environment"]]


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ({"api_key": "k"}, "https://api.openai.com/v1/"),
        ({"api_key": "k", "environment": "openai"}, "https://api.openai.com/v1/"),
        (PORTKEY, "https://api.portkey.ai/v1/"),
        ({**AZURE, "resource": "mine"}, "https://mine.openai.azure.com/openai/"),
    ],
)
def test_each_environment_has_its_own_address(given: dict[str, Any], url: str) -> None:
    assert str(RunsClient(**given).base_url) == url


def test_credentials_come_from_the_environment_of_the_process(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNS_API_KEY", "of the usual server")
    monkeypatch.setenv("RUNS_AZURE_API_KEY", "ak")
    monkeypatch.setenv("RUNS_API_VERSION", "2024-05-01-preview")
    monkeypatch.setenv("RUNS_BASE_URL", "https://elsewhere.example.com")
    with RunsClient(environment="azure", resource="mine") as client:
        assert str(client.base_url) == "https://mine.openai.azure.com/openai/"
        retrieve(client.copy(base_url=server.url))
    assert (credentials(server.seen[0]), server.seen[0].query) == SENT["azure"]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            {"environment": "portkey"},
            "No credentials for the environment 'portkey': pass `portkey_api_key` and `virtual_key` to the client or "
            "set the environment variables RUNS_PORTKEY_API_KEY and RUNS_VIRTUAL_KEY",
        ),
        (
            {"environment": "portkey", "portkey_api_key": "pk"},
            "No credentials for the environment 'portkey': pass `virtual_key` to the client or "
            "set the environment variable RUNS_VIRTUAL_KEY",
        ),
        (
            {"environment": "azure", "azure_api_key": "ak", "resource": "mine"},
            "The environment 'azure' needs more: pass `api_version` to the client or "
            "set the environment variable RUNS_API_VERSION",
        ),
        (AZURE, "The server's address isn't known: pass `resource` or `base_url` to the client"),
    ],
)
def test_what_an_environment_needs_is_asked_for_at_once(given: dict[str, Any], message: str) -> None:
    with pytest.raises(RunsError, match=re.escape(message)):
        RunsClient(**given)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            {"portkey_api_key": "pk"},
            "`portkey_api_key` is for the environment 'portkey', and isn't sent without an environment",
        ),
        (
            {"api_key": "k", **PORTKEY},
            "`api_key` is for other environments, and isn't sent in the environment 'portkey'",
        ),
        (
            {"api_key": "k", "api_version": "1"},
            "`api_version` is for the environment 'azure', and isn't sent without an environment",
        ),
        ({"api_key": "k", "resource": "mine"}, "The address https://api.openai.com/v1 has no place for `resource`"),
    ],
)
def test_what_is_for_another_environment_is_refused(given: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        RunsClient(**given)


def test_a_copy_goes_to_another_environment_and_back(server: Server) -> None:
    usual = RunsClient(api_key="k", max_retries=0)
    portkey = usual.copy(**PORTKEY)
    assert str(portkey.base_url) == "https://api.portkey.ai/v1/"
    azure = portkey.copy(**AZURE, base_url=server.url)
    back = azure.copy(environment="openai", base_url=server.url)
    with usual:
        for client in (azure, azure.copy(api_version="2025"), portkey.copy(base_url=server.url), back):
            retrieve(client)
    assert [credentials(seen) for seen in server.seen] == [
        {"api-key": "ak"},
        {"api-key": "ak"},
        {"x-portkey-api-key": "pk", "x-portkey-virtual-key": "vk"},
        {"authorization": "Bearer k"},
    ]
    assert [seen.query for seen in server.seen] == [
        [("api-version", "2024-05-01-preview")],
        [("api-version", "2025")],
        [],
        [],
    ]


def test_a_copy_for_an_environment_needs_what_the_environment_needs() -> None:
    with pytest.raises(RunsError, match="pass `portkey_api_key` and `virtual_key` to the client"):
        RunsClient(api_key="k").copy(environment="portkey")


def test_a_call_may_say_otherwise(server: Server) -> None:
    with RunsClient(base_url=server.url, **AZURE) as client:
        retrieve(client, extra_query={"api-version": "2030"}, extra_headers={"api-key": "mine"})
    assert (credentials(server.seen[0]), server.seen[0].query) == ({"api-key": "mine"}, [("api-version", "2030")])


def test_another_server_gets_no_key_of_a_gateway(server: Server) -> None:
    with running_server() as other:
        other.answer(json_reply({"id": "run_1"}))
        server.replies.clear()
        server.answer(json_reply({}, status=307, Location=other.url + "/r"))
        with RunsClient(base_url=server.url, **PORTKEY) as client:
            retrieve(client)
        assert credentials(other.seen[0]) == {}

"""Fixtures: a server, and a sync and an async client that talk to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from generator.runtime import retries

from .sample import AsyncRunsClient, RunsClient
from .server import Server, running_server


@pytest.fixture
def server() -> Iterator[Server]:
    with running_server() as running:
        yield running


@pytest.fixture
def other_server() -> Iterator[Server]:
    with running_server() as running:
        yield running


def _with_defaults(server: Server, options: dict[str, Any]) -> dict[str, Any]:
    return {"api_key": "sk-secret", "base_url": server.url + "/v1", **options}


@pytest.fixture
def make_client(server: Server) -> Iterator[Callable[..., RunsClient]]:
    made: list[RunsClient] = []

    def make(**options: Any) -> RunsClient:
        made.append(RunsClient(**_with_defaults(server, options)))
        return made[-1]

    yield make
    for client in made:
        client.close()


@pytest.fixture
def client(make_client: Callable[..., RunsClient]) -> RunsClient:
    return make_client()


@pytest.fixture
def make_async_client(server: Server) -> Callable[..., AsyncRunsClient]:
    def make(**options: Any) -> AsyncRunsClient:
        return AsyncRunsClient(**_with_defaults(server, options))

    return make


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("RUNS_API_KEY", "RUNS_BASE_URL", "RUNS_ORGANIZATION", "RUNS_SDK_LOG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_PROXY", "*")


@pytest.fixture
def quick_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes waiting between attempts short; how long it would be is tested where it is decided."""
    monkeypatch.setattr(retries, "_FIRST_DELAY", 0.001)

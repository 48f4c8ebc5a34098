"""Fixtures: a server, and what calls the helpers of a client of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .kit import AsyncKit, Kit
from .server import Server, running_server


@pytest.fixture
def server() -> Iterator[Server]:
    with running_server() as running:
        yield running


@pytest.fixture(params=[Kit, AsyncKit], ids=["sync", "async"])
def kit(request: pytest.FixtureRequest, server: Server) -> Kit:
    """The helpers of either client: each test that takes it runs for both."""
    made: Kit = request.param(server)
    return made


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("RUNS_API_KEY", "RUNS_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_PROXY", "*")

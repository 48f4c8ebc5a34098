"""Fixtures: a recording server, and callers of both packages in both colours that talk to it."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import pytest

from tests.runtime.server import Server, running_server

from .samples import natural
from .sides import ANCHOR, OURS, Caller, Colour, Side

Make: TypeAlias = Callable[..., Caller]

needs_anchor = pytest.mark.skipif(
    importlib.util.find_spec("openai") is None,
    reason="the package openai, which ours is compared with, isn't installed",
)


@pytest.fixture
def server() -> Iterator[Server]:
    with running_server() as running:
        running.handler = natural
        yield running


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("API_KEY", "BASE_URL", "ORG_ID", "PROJECT_ID", "ADMIN_KEY", "LOG"):
        for side in (OURS, ANCHOR):
            monkeypatch.delenv(f"{side.env}_{name}", raising=False)
    monkeypatch.setenv("NO_PROXY", "*")


@pytest.fixture(params=[OURS, pytest.param(ANCHOR, marks=needs_anchor)], ids=lambda side: side.package)
def side(request: pytest.FixtureRequest) -> Side:
    """Each of the packages in turn."""
    chosen: Side = request.param
    return chosen


@pytest.fixture(params=["sync", "async"])
def colour(request: pytest.FixtureRequest) -> Colour:
    """Each of the colours in turn."""
    chosen: Colour = request.param
    return chosen


@pytest.fixture
def call_with(server: Server) -> Iterator[Callable[..., Caller]]:
    """Makes a caller of the given package and colour."""
    made: list[Caller] = []

    def make(side: Side, colour: Colour = "sync", **options: Any) -> Caller:
        defaults: dict[str, Any] = {"api_key": "sk-secret", "base_url": f"{server.url}/v1", "max_retries": 0}
        made.append(Caller(side, colour, **{**defaults, **options}))
        return made[-1]

    yield make
    for caller in made:
        caller.close()


@pytest.fixture
def make(call_with: Callable[..., Caller], side: Side, colour: Colour) -> Make:
    """Makes a caller of this package and colour."""

    def of_this(**options: Any) -> Caller:
        return call_with(side, colour, **options)

    return of_this


@pytest.fixture
def caller(make: Make) -> Caller:
    return make()


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Lets no time pass between attempts; gives the seconds that would have."""
    slept: list[float] = []

    async def note(seconds: float) -> None:
        slept.append(seconds)

    monkeypatch.setattr("time.sleep", slept.append)
    monkeypatch.setattr("anyio.sleep", note)
    return slept

"""The generated package, imported as a user would, and the mock server that it talks to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from runs_sdk import AsyncRunsClient, RunsClient

from generator.analyze import analyze
from generator.diagnostics import Diagnostics
from generator.ir.api import Api
from generator.load import load_document
from generator.mock import load_rules, running

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def api() -> Api:
    diagnostics = Diagnostics()
    return analyze(load_document(ROOT / "spec" / "openapi.yaml", diagnostics), diagnostics)


@pytest.fixture(scope="session")
def mock_url(api: Api) -> Iterator[str]:
    rules = load_rules(ROOT / "spec" / "mock.yaml", api, Diagnostics())
    with running(api, rules=rules) as url:
        yield url


@pytest.fixture
def client(mock_url: str) -> Iterator[RunsClient]:
    with RunsClient(api_key="secret", base_url=mock_url, max_retries=0) as made:
        yield made


@pytest.fixture
def async_client(mock_url: str) -> AsyncRunsClient:
    """Closed by the test, in the event loop that used it."""
    return AsyncRunsClient(api_key="secret", base_url=mock_url, max_retries=0)


@pytest.fixture
def thread(request: pytest.FixtureRequest) -> str:
    """A thread of the test's own."""
    return "thread_" + "".join(char for char in request.node.name if char.isalnum())

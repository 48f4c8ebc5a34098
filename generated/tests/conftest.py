"""The clients that the tests use, and the server that these talk to."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from runs_sdk import AsyncRunsClient, RunsClient

SPEC = Path(__file__).resolve().parents[1] / "../spec/openapi.yaml"


@pytest.fixture(scope="session")
def base_url() -> Iterator[str]:
    """The server's address: that in the environment, else that of a mock server made from the description."""
    stated = os.environ.get("RUNS_TEST_BASE_URL")
    if stated:
        yield stated
        return
    mock = pytest.importorskip("generator.mock", reason="set RUNS_TEST_BASE_URL, or install oarlock")
    if not SPEC.is_file():
        pytest.skip("set RUNS_TEST_BASE_URL: there is no description here")
    with mock.running_spec(SPEC) as url:
        yield url


@pytest.fixture(params=["sync", "async"])
async def client(request: pytest.FixtureRequest, base_url: str) -> AsyncIterator[RunsClient | AsyncRunsClient]:
    """Each of the two clients in turn; it wants answers that are as described and don't depend on what came before."""
    prefer = {"Prefer": "stateless"}
    if request.param == "sync":
        with RunsClient(
            api_key="test", base_url=base_url, default_headers=prefer, max_retries=0, strict=True
        ) as client:
            yield client
    else:
        async with AsyncRunsClient(
            api_key="test", base_url=base_url, default_headers=prefer, max_retries=0, strict=True
        ) as client:
            yield client


@pytest.fixture
def anyio_backend() -> str:
    """The event loop of the tests."""
    return "asyncio"

"""Every call of the runs is deprecated: who hears of it, how often, at which line."""

from __future__ import annotations

import json
import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from runs_sdk import AsyncRunsClient, RunsClient

GENERATED = Path(__file__).resolve().parents[2] / "generated"
CALLS: dict[str, Callable[[Any], Any]] = {
    "create": lambda runs: runs.create("thread_1", assistant_id="asst_1"),
    "list": lambda runs: runs.list("thread_1"),
}


def told(warned: pytest.WarningsRecorder) -> list[tuple[str, str]]:
    return [(str(warning.message), warning.filename) for warning in warned]


def once(name: str) -> list[tuple[str, str]]:
    return [(f"The API marks beta.threads.runs.{name} as deprecated.", __file__)]


@pytest.mark.parametrize("name", CALLS)
def test_a_call_warns_once_at_its_own_line(client: RunsClient, recwarn: pytest.WarningsRecorder, name: str) -> None:
    warnings.simplefilter("always")
    runs = client.beta.threads.runs
    CALLS[name](runs)
    CALLS[name](runs.with_raw_response)
    with CALLS[name](runs.with_streaming_response) as response:
        response.read()
    assert told(recwarn) == once(name) * 3


@pytest.mark.anyio
@pytest.mark.parametrize("name", CALLS)
async def test_an_async_call_does_the_same(
    async_client: AsyncRunsClient, recwarn: pytest.WarningsRecorder, name: str
) -> None:
    warnings.simplefilter("always")
    async with async_client:
        runs = async_client.beta.threads.runs
        await CALLS[name](runs)
        await CALLS[name](runs.with_raw_response)
        async with CALLS[name](runs.with_streaming_response) as response:
            await response.read()
    assert told(recwarn) == once(name) * 3


SCRIPT = """
from runs_sdk import AsyncRunsClient, RunsClient

runs = RunsClient(api_key="k").beta.threads.runs
runs.retrieve("run_1", thread_id="thread_1")
runs.create("thread_1", assistant_id="asst_1")
runs.create("thread_1", assistant_id="asst_1", stream=True)
runs.with_raw_response.retrieve("run_1", thread_id="thread_1")


async def main() -> None:
    runs = AsyncRunsClient(api_key="k").beta.threads.runs
    await runs.create("thread_1", assistant_id="asst_1", stream=True)
    runs.list("thread_1")
"""


def test_editors_strike_them_through(tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(SCRIPT)
    settings = {"extraPaths": [str(GENERATED)], "reportDeprecated": "warning"}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings))
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "--outputjson", "script.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    found = json.loads(done.stdout)["generalDiagnostics"]
    assert {entry["rule"] for entry in found} == {"reportDeprecated"}
    assert [entry["range"]["start"]["line"] for entry in found] == [4, 5, 6, 7, 12, 13]

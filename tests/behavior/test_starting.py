"""What a program loads that only makes a client: models, and what reads them, wait for the first call."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import runs_sdk

HOME = Path(runs_sdk.__file__).parents[1]


def loaded_by(code: str) -> set[str]:
    """Give the modules that a new process has loaded after it ran the code."""
    script = f"import sys\nimport runs_sdk\n{code}\nprint(*sys.modules)"
    return set(
        subprocess.run([sys.executable, "-c", script], cwd=HOME, check=True, capture_output=True)
        .stdout.decode()
        .split()
    )


def test_a_resource_is_reached_without_pydantic() -> None:
    loaded = loaded_by("runs_sdk.RunsClient(api_key='x').beta.threads.runs")
    assert "runs_sdk.resources.beta.threads.runs" in loaded
    assert not {"pydantic", "runs_sdk.pagination.pages", "runs_sdk._runtime.exchange"} & loaded


def test_a_type_brings_its_own_modules_only() -> None:
    loaded = loaded_by("runs_sdk.types.LastError")
    assert "runs_sdk.types.last_error" in loaded and "runs_sdk.types.message" not in loaded


def test_submodules_need_no_import_of_their_own() -> None:
    assert "runs_sdk.pagination.pages" in loaded_by("runs_sdk.pagination.SyncCursorPage")

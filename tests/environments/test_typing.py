"""What type checkers say of a client's environments: the names are a `Literal`, each argument is there."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GENERATED = str(ROOT / "generated")
SCRIPT = """
from typing_extensions import assert_type

from runs_sdk import AsyncRunsClient, RunsClient

portkey = RunsClient(environment="portkey", portkey_api_key="pk", virtual_key=lambda: "vk")
azure = AsyncRunsClient(environment="azure", azure_api_key="ak", resource="mine", api_version="2024-05-01-preview")
assert_type(portkey.copy(environment="azure", azure_api_key="ak"), RunsClient)
RunsClient(environment="nowhere")
"""
CHECKERS = {
    "mypy": ["--strict", "--no-error-summary", "--cache-dir", str(ROOT / ".mypy_cache/environments")],
    "pyright": ["--pythonpath", sys.executable],
}


@pytest.mark.parametrize("checker", CHECKERS)
def test_an_environment_that_there_is_not_is_the_one_error(tmp_path: Path, checker: str) -> None:
    (tmp_path / "script.py").write_text(SCRIPT)
    settings = {"extraPaths": [GENERATED], "typeCheckingMode": "strict"}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings))
    done = subprocess.run(
        [sys.executable, "-m", checker, *CHECKERS[checker], "script.py"],
        cwd=tmp_path,
        env={"MYPYPATH": GENERATED, "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
    )
    errors = [line for line in done.stdout.splitlines() if "error:" in line]
    assert len(errors) == 1, done.stdout + done.stderr
    assert "script.py:9:" in errors[0] and '"environment"' in errors[0]

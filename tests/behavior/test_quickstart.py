"""The example in the README's first minutes runs as it stands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_quickstart_walks_through_the_api(tmp_path: Path) -> None:
    command = [sys.executable, "-W", "ignore::DeprecationWarning", str(ROOT / "examples" / "quickstart.py")]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    steps = [line.partition(":")[0] for line in done.stdout.splitlines()]
    assert steps == ["listed", "created", "streamed", "answered", "modified", "steps"]
    assert "thread.run.completed" in done.stdout and "user_abc123" in done.stdout

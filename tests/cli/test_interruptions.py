"""A run that is cut short, at any moment, leaves the old folder or the new one, and nothing for long beside it."""

from __future__ import annotations

import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

from .conftest import COMMAND, ENVIRONMENT, SPEC, Oarlock, texts

OTHER = SPEC.replace("name: {type: string}", "name: {type: integer}").replace("operationId: listBoats", "tags: [boats]")


def start(spec: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*COMMAND, "generate", str(spec), "--output", "generated"],
        cwd=spec.parent,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def wholes(tmp_path: Path, generated: Path, spec: Path, oarlock: Oarlock) -> list[dict[str, bytes]]:
    """What the folder holds by one spec and, after that, by the other; the first stands there."""
    (tmp_path / "other").mkdir()
    for text in (SPEC, OTHER):
        (tmp_path / "other/spec.yaml").write_text(text)
        assert oarlock("generate", "other/spec.yaml", "--output", "other/sdk").status == 0
    return [texts(generated), texts(tmp_path / "other/sdk")]


def seconds_of_a_run(spec: Path) -> float:
    begin = time.monotonic()
    start(spec).communicate(timeout=60)
    return time.monotonic() - begin


def cut_short(spec: Path, whole: float, how: signal.Signals) -> tuple[int, str]:
    running = start(spec)
    time.sleep(random.uniform(0, whole))
    running.send_signal(how)
    _, err = running.communicate(timeout=60)
    return running.returncode, err


def test_killed_at_any_moment(wholes: list[dict[str, bytes]], tmp_path: Path, spec: Path, oarlock: Oarlock) -> None:
    whole = seconds_of_a_run(spec)
    for turn in range(15):
        spec.write_text((SPEC, OTHER)[turn % 2])
        cut_short(spec, whole * 1.1, signal.SIGKILL)
        assert texts(tmp_path / "generated") in wholes, "a folder that is neither the old one nor the new"
    assert oarlock("generate", spec).status == 0
    assert not list(tmp_path.glob(".generated.*"))


def test_interrupted_at_any_moment(wholes: list[dict[str, bytes]], tmp_path: Path, spec: Path) -> None:
    whole = seconds_of_a_run(spec)
    for turn in range(8):
        spec.write_text((SPEC, OTHER)[turn % 2])
        status, err = cut_short(spec, whole, signal.SIGINT)
        # Before Python is up, the signal itself ends the process, which a shell shows as 130, too, or Python's start.
        early = status == -signal.SIGINT or "init_import_site" in err
        assert early or status in (0, 130), err
        assert early or "Traceback" not in err
        assert texts(tmp_path / "generated") in wholes
        assert not list(tmp_path.glob(".generated.*")), "what it began is cleared away"

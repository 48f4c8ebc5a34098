"""A bug of ours: a short notice, the trace in a file, exit 70, the folder as it was."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from .conftest import ENVIRONMENT, tree

BROKEN = """
from generator import pipeline
from generator.cli import main
def fail(*arguments, **more):
    raise KeyError("the innermost \\x1b[31m reason")
pipeline.plan_sdk = fail
main()
"""


def run_broken(spec: Path, *more: str, tmpdir: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", BROKEN, "generate", str(spec), *more]
    environment = {**ENVIRONMENT, "TMPDIR": str(tmpdir)}
    return subprocess.run(command, cwd=spec.parent, env=environment, capture_output=True, text=True)


def test_a_bug_is_told_in_two_lines_and_its_trace_is_kept(generated: Path, spec: Path, tmp_path: Path) -> None:
    before = tree(generated)
    done = run_broken(spec, tmpdir=tmp_path)
    assert (done.returncode, done.stdout) == (70, "")
    assert len(done.stderr.splitlines()) == 2
    assert "reason" not in done.stderr
    trace = re.search(r"the trace is in (\S+);", done.stderr)
    assert trace is not None
    assert "the innermost" in Path(trace[1]).read_text()
    assert tree(generated) == before


def test_programs_get_the_diagnostics_and_the_status(spec: Path, tmp_path: Path) -> None:
    done = run_broken(spec, "--format", "json", tmpdir=tmp_path)
    assert done.returncode == 70
    assert '"diagnostics": []' in done.stdout


def test_a_trace_that_can_not_be_kept_is_printed(spec: Path) -> None:
    code = "import tempfile\ntempfile.tempdir = '/nonexistent'\n" + BROKEN
    command = [sys.executable, "-c", code, "generate", str(spec)]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True)
    assert done.returncode == 70
    assert "the innermost" in done.stderr
    assert "\x1b" not in done.stderr

"""A project over its years: it vendors the runs client, calls it, edits it, and outlasts a breaking revision."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.analyze import analyze
from generator.diagnostics import Diagnostics
from generator.load import load_document
from generator.mock import running
from tests.cli.conftest import COMMAND, ENVIRONMENT, ROOT, Outcome

from .conftest import edit

CLIENT = "src/app/_vendor/runs"
APP = """\
import sys

from app._vendor.runs import RunsClient


def main(url: str) -> None:
    with RunsClient(api_key="secret", base_url=url) as client:
        run = client.beta.threads.runs.create("thread_1", assistant_id="asst_1")
        listed = [item.id == run.id for item in client.beta.threads.runs.list("thread_1")]
        print(run.id.endswith(run.short_id()), listed)
        events = client.beta.threads.runs.create("thread_1", assistant_id="asst_1", stream=True)
        print(next(iter(events)).event)


main(sys.argv[1])
"""
METHOD = '''
    def short_id(self) -> str:
        """The id without what all of them begin with."""
        return self.id.removeprefix("run_")

'''


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A repository with the runs spec and a config."""
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    shutil.copy(ROOT / "spec" / "openapi.yaml", tmp_path / "runs.yaml")
    (tmp_path / "oarlock.toml").write_text('spec = "runs.yaml"\nname = "Runs"\nresource-prefix = "beta"\n')
    (tmp_path / "src" / "app").mkdir(parents=True)
    (tmp_path / "src" / "app" / "__init__.py").touch()
    (tmp_path / "src" / "main.py").write_text(APP)
    return tmp_path


@pytest.fixture
def url(home: Path) -> Iterator[str]:
    diagnostics = Diagnostics()
    with running(analyze(load_document(home / "runs.yaml", diagnostics), diagnostics)) as address:
        yield address


def oarlock(home: Path, *args: str) -> Outcome:
    done = subprocess.run([*COMMAND, "vendor", *args], cwd=home, env=ENVIRONMENT, capture_output=True, timeout=60)
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())


def complaints(home: Path) -> str:
    """What mypy has against the project, the client in it included."""
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(home / ".cache"), "main.py", "app"]
    done = subprocess.run(command, cwd=home / "src", capture_output=True, text=True, timeout=300)
    return "" if done.returncode == 0 else done.stdout


def run(home: Path, url: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(home / "src"), "PYTHONWARNINGS": "ignore"}
    command = [sys.executable, "main.py", url]
    done = subprocess.run(command, cwd=home / "src", env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_years_in_a_project(home: Path, url: str) -> None:
    done = oarlock(home, "--into", CLIENT, "--used-by", "src")
    assert done.status == 0, done.err
    assert done.out.startswith(f"{CLIENT}: 2 of 9 operations")

    # Its people add a method and change a type.
    run_type = home / CLIENT / "types" / "run.py"
    edit(run_type, "    id: str\n", f"{METHOD}    id: str\n")
    edit(run_type, "    thread_id: str\n", '    thread_id: str = ""\n')
    assert complaints(home) == ""
    assert run(home, url) == "True [True]\nthread.run.created\n"

    # The API breaks what they call: an argument has another name, a member is no text any more.
    spec = home / "runs.yaml"
    text = spec.read_text()
    before, schema, after = text.partition("\n    Run:\n")
    after = after.replace(
        "        thread_id:\n          type: string\n", "        thread_id:\n          type: [string, 'null']\n", 1
    )
    text = before + schema + after
    spec.write_text(text.replace("assistant_id:", "agent_id:").replace("- assistant_id", "- agent_id"))
    assert oarlock(home, "check", CLIENT).out.splitlines() == [
        "types/run.py: edited by hand",
        "../../../../runs.yaml: the spec has moved on from 1.0.0",
    ]
    done = oarlock(home, "update", CLIENT)
    assert done.status == 1, done.err
    assert f"{CLIENT}/types/run.py: both sides changed the same lines" in done.out.splitlines()

    # They resolve it, and mypy leads them to what the revision broke.
    conflict = (
        '<<<<<<< edited here\n    thread_id: str = ""\n=======\n    thread_id: str | None\n>>>>>>> generated anew\n'
    )
    edit(run_type, conflict, '    thread_id: str | None = ""\n')
    assert "Unexpected keyword argument" in complaints(home) or "No overload variant" in complaints(home)
    (home / "src" / "main.py").write_text(APP.replace("assistant_id=", "agent_id="))
    assert complaints(home) == ""
    assert "short_id" in run_type.read_text()
    assert oarlock(home, "update", CLIENT).out == f"{CLIENT}: in step\n"
    assert oarlock(home, "check", CLIENT).out == "types/run.py: edited by hand\n"

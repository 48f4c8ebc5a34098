"""What an editor has to read: pyright on a script of 11 lines."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from clocks import process
from packages import Packages
from rows import Measure, Row

_SCRIPT = """\
import {package}

client = {package}.{client}()
run = client.beta.threads.runs.create("thread_1", assistant_id="asst_1")
print(run.status, run.usage)
for item in client.beta.threads.runs.list("thread_1", limit=5):
    print(item.id, item.created_at)
with client.beta.threads.runs.create("thread_1", assistant_id="asst_1", stream=True) as stream:
    for event in stream:
        print(event.event)
client.close()
"""
_BASELINE = "import httpx2, pydantic\n"
# An import alone is cheap: most of what a model and a client are is read when they are used.
_USED = """\
import httpx2, pydantic

class Run(pydantic.BaseModel):
    id: str

print(Run(id="run_1").id, httpx2.Client().get("http://localhost").status_code)
"""
_FILES = re.compile(r"Total files parsed and bound: (\d+)")


def editors(packages: Packages, _address: str) -> Iterator[Row]:
    """Give the rows."""
    ours = _project(_SCRIPT.format(package="runs_sdk", client="RunsClient"), packages.runs)
    theirs = _project(_SCRIPT.format(package="openai", client="OpenAI"))
    bare, used = _project(_BASELINE), _project(_USED)
    yield Row("pyright, 11 lines", _time(ours), "httpx2, pydantic", _time(bare), at_most=1.5, rounds=3)
    yield Row("", _time(ours), "the same, both used", _time(used), rounds=3)
    yield Row("", _time(ours), "openai", _time(theirs), rounds=3)
    yield Row(
        "files, as pyright counts them",
        _read(ours),
        "httpx2, pydantic",
        _read(bare),
        at_most=1.5,
        rounds=1,
        shown=_count,
    )
    yield Row("", _read(ours), "openai", _read(theirs), rounds=1, shown=_count)


def _project(script: str, *paths: Path) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="bench-"))
    settings = {"extraPaths": [str(path) for path in paths], "include": ["script.py"]}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    (folder / "script.py").write_text(script, encoding="utf-8")
    return folder


def _time(folder: Path) -> Measure:
    return process("-m", "pyright", "--pythonpath", sys.executable, folder=folder)


def _read(folder: Path) -> Measure:
    def count() -> float:
        command = [sys.executable, "-m", "pyright", "--stats", "--pythonpath", sys.executable]
        output = subprocess.run(command, cwd=folder, capture_output=True, text=True).stdout
        [files] = _FILES.findall(output)
        return float(files)

    return count


def _count(value: float) -> str:
    return f"{value:.0f}"

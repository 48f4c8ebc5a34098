"""`oarlock(...)` runs the real command in a folder of its own; `tree(folder)` tells what a folder holds."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = (sys.executable, "-m", "generator")
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith(("COV_", "PYTEST_"))},
    "PYTHONPATH": str(ROOT),
    "PYTHONDONTWRITEBYTECODE": "1",
}

SPEC = """\
openapi: 3.1.0
info: {title: Boats, version: '1'}
paths:
  /boats:
    get:
      operationId: listBoats
      responses:
        '200':
          description: Every boat.
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Boat'}}
components:
  schemas:
    Boat: {type: object, properties: {name: {type: string}}}
"""


@dataclass(frozen=True)
class Outcome:
    """What a run of the command came to."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


Oarlock = Callable[..., Outcome]


@pytest.fixture
def oarlock(tmp_path: Path) -> Oarlock:
    """Runs the command in the test's folder."""

    def run(
        *args: str | Path, stdin: bytes = b"", cwd: Path = tmp_path, env: Mapping[str, str] | None = None
    ) -> Outcome:
        environment = {**ENVIRONMENT, **(env or {})}
        done = subprocess.run(
            [*COMMAND, *map(str, args)], cwd=cwd, env=environment, input=stdin, capture_output=True, timeout=60
        )
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """A small sound spec, in the test's folder."""
    path = tmp_path / "spec.yaml"
    path.write_text(SPEC)
    return path


@pytest.fixture(scope="session")
def generated_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small spec's folder, made once; not to be changed."""
    home = tmp_path_factory.mktemp("once")
    (home / "spec.yaml").write_text(SPEC)
    subprocess.run([*COMMAND, "generate", "spec.yaml"], cwd=home, env=ENVIRONMENT, check=True, capture_output=True)
    return home / "generated"


@pytest.fixture
def generated(tmp_path: Path, spec: Path, generated_once: Path) -> Path:
    """The folder `generated`, beside the small spec that gives it."""
    return Path(shutil.copytree(generated_once, tmp_path / "generated"))


def tree(folder: Path) -> dict[str, object]:
    """Everything in a folder: the bytes and the time of each file, where each link leads."""
    found: dict[str, object] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = os.readlink(path)
        elif path.is_file():
            found[name] = (path.read_bytes(), path.stat().st_mtime_ns)
    return found


def texts(folder: Path) -> dict[str, bytes]:
    """The bytes of each file in a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

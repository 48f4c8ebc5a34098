"""A small project with a repository of its own; `oarlock(...)` runs the real command in it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND, ENVIRONMENT, Outcome

Oarlock = Callable[..., Outcome]
CLIENT = "src/app/_vendor/boats"

SPEC = """\
openapi: 3.1.0
info: {title: Boats, version: '1'}
paths:
  /boats:
    get:
      operationId: listBoats
      tags: [Boats]
      responses:
        '200':
          description: Every boat.
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Boat'}}
    post:
      operationId: createBoat
      tags: [Boats]
      requestBody:
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Boat'}
      responses:
        '200':
          description: The boat.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Boat'}
  /ports:
    get:
      operationId: listPorts
      tags: [Ports]
      responses:
        '200':
          description: Every port.
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Port'}}
components:
  schemas:
    Boat:
      type: object
      required: [name]
      properties:
        name: {type: string}
        length: {type: integer}
    Port: {type: object, properties: {city: {type: string}}}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder that is a repository, with the spec in it."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "boats.yaml").write_text(SPEC)
    return tmp_path


@pytest.fixture
def oarlock(project: Path) -> Oarlock:
    """Runs the command in the project."""

    def run(*args: str | Path, stdin: bytes = b"") -> Outcome:
        command = [*COMMAND, *map(str, args)]
        done = subprocess.run(command, cwd=project, env=ENVIRONMENT, input=stdin, capture_output=True, timeout=60)
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def vendored(project: Path, oarlock: Oarlock) -> Path:
    """The client, vendored whole."""
    done = oarlock("vendor", "boats.yaml", "--into", CLIENT)
    assert done.status == 0, done.err
    return project / CLIENT


def edit(path: Path, old: str, new: str) -> None:
    """Replaces a text in a file, once."""
    text = path.read_text()
    assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {path.name}"
    path.write_text(text.replace(old, new))

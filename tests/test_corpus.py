"""The corpus script: what it finds in a folder of specs, what it measures, and how it tells equal from alike."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

SCRIPT = Path(__file__).resolve().parent / "corpus"
SPEC = """
openapi: 3.1.0
info: {title: Boats, version: '1'}
servers: [{url: 'https://boats.example'}]
paths:
  /boats: {$ref: 'paths.yaml#/boats'}
components:
  schemas:
    Boat:
      type: object
      required: [id]
      properties:
        id: {type: string, example: b1}
        length: {type: number, example: 7}
        launched: {type: string, format: date-time, examples: ['2026-01-02T03:04:05.600Z']}
      example: {id: b2, length: 1.0, launched: yesterday}
"""
PATHS = """
boats:
  get:
    operationId: listBoats
    responses:
      '200':
        description: All of them.
        content:
          application/json:
            schema: {type: array, items: {$ref: 'openapi.yaml#/components/schemas/Boat'}}
            example: [{id: b3, length: 8, hull: {oak: true}}]
"""


def corpus(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, str(SCRIPT), *map(str, arguments)], capture_output=True, text=True)


def module(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(SCRIPT))
    location = importlib.util.spec_from_file_location(f"corpus_{name}", SCRIPT / f"{name}.py")
    assert location and location.loader
    found = importlib.util.module_from_spec(location)
    monkeypatch.setitem(sys.modules, location.name, found)
    location.loader.exec_module(found)
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "specs/boats").mkdir(parents=True)
    (tmp_path / "specs/boats/openapi.yaml").write_text(SPEC)
    (tmp_path / "specs/boats/paths.yaml").write_text(PATHS)
    (tmp_path / "specs/broken.json").write_text('{"openapi": "3.1.0"}')
    return tmp_path / "specs"


def test_a_folder_is_measured(folder: Path) -> None:
    file = folder.parent / "results.json"
    done = corpus(folder, "--quick", "--json", file)
    assert done.returncode == 0, done.stderr
    boats, broken = sorted(json.loads(file.read_text()), key=lambda result: result["slug"])
    figures = {name: boats[name] for name in ("stated", "operations", "schemas", "examples", "strict", "equal")}
    assert figures == {"stated": 1, "operations": 1, "schemas": 1, "examples": 5, "strict": 4, "equal": 5}
    assert (boats["same"], boats["mock"], boats["unimportable"], boats["mypy"]) == (True, True, 0, None)
    assert boats["problems"] == []
    assert broken["operations"] in (None, 0)
    assert "1/1" in done.stdout


def test_a_run_goes_on_where_the_last_one_stopped(folder: Path) -> None:
    file = folder.parent / "results.json"
    assert corpus(folder, "--quick", "--only", "broken", "--json", file).returncode == 0
    known = json.loads(file.read_text())
    file.write_text(json.dumps([known[0] | {"schemas": 77}]))
    assert corpus(folder, "--quick", "--only", "broken", "--resume", "--json", file).returncode == 0
    assert json.loads(file.read_text())[0]["schemas"] == 77


def test_without_a_folder_it_says_what_it_needs(tmp_path: Path) -> None:
    done = corpus(tmp_path / "nowhere")
    assert done.returncode == 1
    assert "is no folder: name one that holds specs" in done.stderr


def test_an_index_says_where_each_spec_begins(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "INDEX.tsv").write_text("slug\tentry\tnote\nboats\tpaths.yaml\tx\ngone\topenapi.yaml\t\n")
    specs = module("specs", monkeypatch)
    assert [(spec.slug, spec.entry.name) for spec in specs.find_specs(folder)] == [("boats", "paths.yaml")]
    (folder / "INDEX.tsv").unlink()
    assert [spec.entry.name for spec in specs.find_specs(folder)] == ["openapi.yaml", "broken.json"]


DIFFERENT: list[tuple[Any, Any, str]] = [
    (1, 1.0, "/: 1 became 1.0"),
    (1, True, "/: 1 became true"),
    ({"a": None}, {}, "/: keys ['a'] lost, [] new"),
    ({"a": [1, 2]}, {"a": [1, 3]}, "/a/1: 2 became 3"),
    ([1], [1, 2], "/: [1] became [1, 2]"),
    ("2026-01-02T00:00:00.0Z", "2026-01-02T00:00:00Z", '/: "2026-01-02T00:00:00.0Z" became "2026-01-02T00:00:00Z"'),
]


@pytest.mark.parametrize(("sent", "back", "expected"), DIFFERENT)
def test_a_difference_is_found(sent: object, back: object, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert module("roundtrip", monkeypatch).difference(sent, back) == expected


def test_equal_values_have_none(monkeypatch: pytest.MonkeyPatch) -> None:
    value = {"b": [1, 1.0, None, {"a": "x"}], "a": True}
    assert module("roundtrip", monkeypatch).difference(value, dict(reversed(value.items()))) == ""

"""`oarlock models`: to standard output, or into a file that is oarlock's own."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from .conftest import Oarlock


@pytest.mark.parametrize("style", ["dataclass", "typeddict", "msgspec", "pydantic"])
def test_models_are_printed(style: str, spec: Path, oarlock: Oarlock) -> None:
    done = oarlock("models", spec, "--style", style)
    assert (done.status, done.err) == (0, "")
    classes = [node.name for node in ast.parse(done.out).body if isinstance(node, ast.ClassDef)]
    assert classes == ["Boat"]


def test_what_is_written_is_what_is_printed(spec: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    done = oarlock("models", spec, "--output", "here/models.py")
    assert done.out == "here/models.py: 1 models, written\n"
    assert (tmp_path / "here/models.py").read_text() == oarlock("models", spec).out
    assert oarlock("models", spec, "--output", "here").out == "here/models.py: 1 models, nothing changed\n"


def test_an_edited_file_is_kept(spec: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    oarlock("models", spec, "-o", "models.py")
    written = (tmp_path / "models.py").read_text()
    (tmp_path / "models.py").write_text(edited := written.replace("Boat", "Ship"))
    done = oarlock("models", spec, "-o", "models.py")
    assert done.status == 0 and "warning[output-edited]" in done.err
    assert (tmp_path / "models.py").read_text() == written
    assert (tmp_path / "models.py.orig").read_text() == edited


@pytest.mark.parametrize("kind", ["file", "link", "spec"])
def test_what_oarlock_did_not_write_stays(kind: str, spec: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    target = tmp_path / "models.py"
    if kind == "file":
        target.write_text("mine = 1\n")
    elif kind == "link":
        oarlock("models", spec, "-o", "elsewhere.py")
        target.symlink_to("elsewhere.py")
    else:
        target = spec
    before = target.read_bytes()
    done = oarlock("models", spec, "-o", target)
    assert done.status == 2 and "error[output-blocked]" in done.err
    assert target.read_bytes() == before
    assert sorted(path.name for path in tmp_path.glob(".*")) == []


def test_the_answer_as_json(spec: Path, oarlock: Oarlock) -> None:
    printed = oarlock("models", spec, "--format", "json").data
    assert printed["classes"] == ["Boat"] and printed["text"] == oarlock("models", spec).out
    written = oarlock("models", spec, "--format", "json", "-o", "models.py").data
    assert (written["output"], written["changed"]) == ("models.py", True)


def test_a_style_that_is_none(spec: Path, oarlock: Oarlock) -> None:
    assert oarlock("models", spec, "--style", "attrs").status == 2

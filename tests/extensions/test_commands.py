"""The commands, given a folder of extensions: what they write, compare, refuse and tell."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import SAMPLE, SPEC

CONFIG = """\
[tool.oarlock]
spec = "boats.yaml"
package = "boats_sdk"
name = "Boats"
extensions = "extensions"
"""


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose SDK is generated with the sample's extensions; not to be changed."""
    home = tmp_path_factory.mktemp("once")
    shutil.copy(SPEC, home)
    shutil.copytree(SAMPLE, home / "extensions", ignore=shutil.ignore_patterns("__pycache__"))
    (home / "pyproject.toml").write_text(CONFIG)
    assert oarlock("generate", home=home)[0] == 0
    return home


@pytest.fixture
def project(generated: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(generated, tmp_path / "project"))


def oarlock(*args: str, home: Path) -> tuple[int, str]:
    """The status of a command, and what it prints."""
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-m", "generator", *args]
    done = subprocess.run(command, cwd=home, env={"PYTHONPATH": str(root)}, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def test_the_sdk_is_in_step(project: Path) -> None:
    assert oarlock("check", home=project) == (0, "generated: in step\n")


def test_an_edited_extension_is_drift(project: Path) -> None:
    with (project / "extensions/models.py").open("a") as file:
        file.write("\n\nKNOTS = 3\n")
    status, said = oarlock("check", home=project)
    assert (status, said.splitlines()[0]) == (1, "an extension was edited: extensions/models.py")
    assert "  generated/boats_sdk/extensions/models.py: outdated" in said.splitlines()


def test_an_edited_copy_is_drift_and_the_folder_stays_as_it_is(project: Path) -> None:
    copy, source = project / "generated/boats_sdk/extensions/models.py", project / "extensions/models.py"
    written = source.read_bytes()
    copy.write_text(copy.read_text() + "\n\nKNOTS = 3\n")
    status, said = oarlock("check", home=project)
    told = ["edited by hand", "  generated/boats_sdk/extensions/models.py: edited by hand"]
    assert (status, said.splitlines()[:2]) == (1, told)
    assert oarlock("generate", home=project)[0] == 0
    assert b"KNOTS" not in copy.read_bytes() and source.read_bytes() == written


def test_what_the_description_loses_is_told_and_nothing_written(project: Path) -> None:
    spec = project / "boats.yaml"
    spec.write_text(spec.read_text().replace("    post:", "    x-post:"))
    before = {path: path.stat().st_mtime_ns for path in (project / "generated").rglob("*")}
    for command in ("generate", "check"):
        status, said = oarlock(command, home=project)
        assert status == 2
        assert "extensions/boats.py:21:21: error[extension-use]: `Boats` has no `create`\n" in said
        assert "extensions/boats.py:33:27: error[extension-use]: `AsyncBoats` has no `create`\n" in said
    assert {path: path.stat().st_mtime_ns for path in (project / "generated").rglob("*")} == before


def test_a_folder_within_the_output_is_refused(project: Path) -> None:
    (project / "extensions").rename(project / "generated/own")
    (project / "pyproject.toml").write_text(CONFIG.replace('"extensions"', '"generated/own"'))
    status, said = oarlock("generate", home=project)
    assert (status, "this folder holds what it is made from" in said) == (2, True)


def test_explain_tells_what_is_extended(project: Path) -> None:
    assert (
        "  extended          extensions/models.py:11:1\n                      call\n"
        in oarlock("explain", "Boat", home=project)[1]
    )
    assert "extensions/boats.py:13:1" in oarlock("explain", "boats.create", home=project)[1]


@pytest.mark.parametrize(
    ("page", "line"),
    [
        (
            "api.md",
            "- `client.boats.christen(name, ...)` -> [`Boat`](docs/types/Boat.md): "
            "Make a boat with a name that brings luck. · [source](boats_sdk/extensions/boats.py)",
        ),
        ("api.md", "- `client.fleet()` -> `list[str]`: Give the calls that boats answer to. · [source](boats_sdk/"),
        (
            "docs/resources/boats.md",
            "- `client.boats.longest_oar(boat_id)` -> [`Oar`](../types/Oar.md): Give the longest oar of a boat. · ",
        ),
        ("docs/types/Boat.md", "- `boat.is_full` -> `bool`: Whether every seat is taken. · [source]("),
    ],
)
def test_the_docs_have_what_is_added(generated: Path, page: str, line: str) -> None:
    assert line in (generated / "generated" / page).read_text()

"""Type checkers see extensions wherever the SDK speaks of what they extend, in the package and in the user's folder."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import SAMPLE

USED = """\
from boats_sdk import BoatsClient
from boats_sdk.types import Boat, BoatList
from typing_extensions import assert_type


def use(client: BoatsClient, page: BoatList) -> None:
    boat = client.boats.christen("Eos", oars=4)
    assert_type(boat, Boat)
    assert_type(boat.call, str)
    assert_type(page.data[0].is_full, bool)
    assert_type([each.call for each in client.boats.list()], list[str])
    assert_type(page.harbour.greeting, str)
    for part in boat.gear or []:
        if part.kind == "Oar":
            assert_type(part.in_feet(), float)
    if boat.tender and boat.tender.crew:
        assert_type(boat.tender.crew.is_eight, bool)
    assert_type(client.fleet(), list[str])
"""


@pytest.fixture(scope="module")
def project(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, the user's folder as it is written, and a script that uses both."""
    home = tmp_path_factory.mktemp("project")
    (home / "generated").symlink_to(package)
    (home / "extensions").symlink_to(SAMPLE)
    (home / "use.py").write_text(USED)
    return home


def run(*command: object, cwd: Path) -> None:
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_mypy_has_nothing_to_say(project: Path) -> None:
    ini = "[mypy]\nstrict = true\nmypy_path = generated\nexplicit_package_bases = true\n"
    (project / "mypy.ini").write_text(ini)
    run(sys.executable, "-m", "mypy", "use.py", "extensions", "generated/boats_sdk/extensions", cwd=project)


def test_pyright_has_nothing_to_say(project: Path) -> None:
    settings = {
        "typeCheckingMode": "strict",
        "include": ["use.py", "extensions", "generated/boats_sdk"],
        "exclude": ["**/_runtime"],
        "extraPaths": ["generated"],
    }
    (project / "pyrightconfig.json").write_text(json.dumps(settings))
    run(sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "--project", ".", cwd=project)


def test_the_generated_part_stays_in_order(package: Path) -> None:
    run(sys.executable, "-m", "ruff", "check", "--no-cache", ".", cwd=package)
    run(sys.executable, "-m", "black", "--check", "-q", ".", cwd=package)

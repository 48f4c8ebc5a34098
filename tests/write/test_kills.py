"""Processes that do nothing but write are killed, many of them in the middle of it; no folder is ever mixed."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics
from generator.write import swap
from generator.write.files import write_folder

from .conftest import files_of

KILLS = 80
WHOLES = [
    {f"{name}/m{number}.py": f"{name} = {number}\n" for number in range(40)} | {"same.py": "", "change.py": name}
    for name in ("a", "b")
]


def write_for_ever(folder: Path) -> None:
    """Writes one whole after the other; never returns."""
    while True:
        for texts in WHOLES:
            write_folder(folder, files_of(texts), Diagnostics())


def fork_to_write(folder: Path) -> int:
    child = os.fork()
    if child == 0:
        write_for_ever(folder)
    return child


def kill_two_that_write(folder: Path) -> None:
    children = [fork_to_write(folder), fork_to_write(folder)]
    time.sleep(random.uniform(0.001, 0.06))
    for child in children:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def is_whole(folder: Path) -> bool:
    found = {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}
    mine, manifest = found.pop("mine.txt"), found.pop(".oarlock.json")
    return mine == "mine" and found in WHOLES and all(f'"{path}"' in manifest for path in found)


def drive(folder: Path, steps: str) -> None:
    """Kills again and again; prints how often a run was in the midst of it."""
    if steps == "two":
        swap._exchange = lambda one, other: False
    write_folder(folder, files_of(WHOLES[0]), Diagnostics())
    (folder / "mine.txt").write_text("mine")
    cut = 0
    for _ in range(KILLS):
        kill_two_that_write(folder)
        cut += len(os.listdir(folder.parent)) > 1
        if steps == "two" and not folder.exists():
            write_folder(folder, files_of(WHOLES[0]), Diagnostics())
        assert is_whole(folder)
    write_folder(folder, files_of(WHOLES[0]), Diagnostics())
    sys.stdout.write(f"{cut} {os.listdir(folder.parent)}")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
@pytest.mark.parametrize("steps", ["one", "two"])
def test_killed_in_the_midst_of_writing(steps: str, tmp_path: Path) -> None:
    """Where folders can't be swapped in one step, a run that follows puts back what was moved aside."""
    root = Path(__file__).resolve().parents[2]
    code = (
        "import sys, pathlib\nfrom tests.write.test_kills import drive\ndrive(pathlib.Path(sys.argv[1]), sys.argv[2])"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "generated"), steps]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    cut, _, left = done.stdout.partition(" ")
    assert int(cut) >= KILLS // 20, "kills that hit a run between two swaps"
    assert left == "['generated']"

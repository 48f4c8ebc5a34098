"""A folder becomes what was generated; what others put there stays, and nothing is lost unnamed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics
from generator.render.files import GeneratedFile
from generator.write.files import write_folder

from .conftest import Check, Write

ONE = {"a.py": "a = 1\n", "inner/b.py": "b = 1\n"}


def contents(folder: Path) -> dict[str, str]:
    """The text of each file but the manifest."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_text() for name, path in found.items() if name != ".oarlock.json"}


def test_files_are_written_and_nothing_else_is_left(write: Write, folder: Path) -> None:
    assert write(ONE) == ""
    assert contents(folder) == ONE
    assert os.listdir(folder.parent) == ["generated"]


def test_what_is_in_step_is_not_touched(write: Write, check: Check, folder: Path) -> None:
    write(ONE)
    before = [(path, path.stat()) for path in sorted(folder.rglob("*"))]
    assert check(ONE) == {}
    write(ONE)
    assert [(path, path.stat()) for path in sorted(folder.rglob("*"))] == before


def test_stale_files_are_removed_with_their_empty_folders(write: Write, check: Check, folder: Path) -> None:
    write(ONE)
    (folder / "inner/__pycache__").mkdir()
    (folder / "inner/__pycache__/b.pyc").touch()
    assert check({"a.py": "a = 1\n"})["inner/b.py"] == "STALE"
    write({"a.py": "a = 1\n"})
    assert sorted(os.listdir(folder)) == [".oarlock.json", "a.py"]


def test_files_of_others_stay_as_they_are(write: Write, folder: Path) -> None:
    write(ONE)
    notes = folder / "inner/notes.txt"
    notes.write_text("mine")
    (folder / ".venv/bin").mkdir(parents=True)
    (folder / ".venv/bin/python").symlink_to("/nowhere")
    (folder / ".venv/empty").mkdir()
    os.mkfifo(folder / "pipe")
    before = notes.stat()
    said = write({"a.py": "a = 2\n"})
    assert "note[output-foreign]: not written by oarlock, and left as they are: inner/notes.txt, pipe" in said
    assert (folder / "a.py").read_text() == "a = 2\n"
    after = notes.stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_nlink) == (before.st_ino, before.st_mtime_ns, 1)
    assert os.readlink(folder / ".venv/bin/python") == "/nowhere"
    assert (folder / ".venv/empty").is_dir()
    assert (folder / "pipe").is_fifo()


def test_they_stay_where_files_have_no_second_name(write: Write, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object, **options: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    write(ONE)
    (folder / "notes.txt").write_text("mine")
    write({"a.py": "a = 2\n"})
    assert contents(folder) == {"a.py": "a = 2\n", "notes.txt": "mine"}


def test_an_edited_file_is_named_and_kept(write: Write, check: Check, folder: Path) -> None:
    write(ONE)
    (folder / "a.py").write_text("mine\n")
    assert check(ONE) == {"a.py": "EDITED"}
    assert f"{folder}/a.py: warning[output-edited]" in write(ONE)
    assert contents(folder) == {**ONE, "a.py.orig": "mine\n"}
    assert check(ONE) == {"a.py.orig": "FOREIGN"}


def test_no_edit_replaces_an_earlier_one(write: Write, folder: Path) -> None:
    for text in ("first\n", "second\n", "first\n"):
        write(ONE)
        (folder / "a.py").write_text(text)
    write(ONE)
    assert contents(folder) == {**ONE, "a.py.orig": "first\n", "a.py.orig2": "second\n"}


def test_an_edited_file_that_is_stale_is_kept_beside_its_place(write: Write, folder: Path) -> None:
    write(ONE)
    (folder / "inner/b.py").write_text("mine\n")
    assert "warning[output-edited]" in write({"a.py": "a = 1\n"})
    assert contents(folder) == {"a.py": "a = 1\n", "inner/b.py.orig": "mine\n"}


@pytest.mark.parametrize("before, after", [({"a": "1"}, {"a/b": "1"}), ({"a/b/c": "1"}, {"a": "1"})])
def test_a_file_may_become_a_folder_and_back(
    before: dict[str, str], after: dict[str, str], write: Write, folder: Path
) -> None:
    write(before)
    assert write(after) == ""
    assert contents(folder) == after


def test_a_resource_may_be_called_like_what_tools_leave_behind(write: Write, check: Check, folder: Path) -> None:
    write({"build/a.py": "1", "dist.py": "1"})
    assert check({"build/a.py": "1", "dist.py": "1"}) == {}
    write({"build/b.py": "1"})
    assert contents(folder) == {"build/b.py": "1"}


def test_the_mode_of_the_folder_stays(write: Write, folder: Path) -> None:
    write(ONE)
    folder.chmod(0o700)
    write({"a.py": "a = 2\n"})
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_manifest_can_not_name_what_lies_outside(write: Write, check: Check, folder: Path, tmp_path: Path) -> None:
    write(ONE)
    outside = tmp_path / "outside.txt"
    outside.write_text("precious")
    manifest = folder / ".oarlock.json"
    manifest.write_text(manifest.read_text().replace('"a.py"', '"../outside.txt"'))
    (folder / "a.py").unlink()
    assert "../outside.txt" not in check({"c.py": "c = 1\n"})
    write({"c.py": "c = 1\n"})
    assert outside.read_text() == "precious"
    assert contents(folder) == {"c.py": "c = 1\n"}


def test_a_leftover_is_cleared_even_where_nothing_differs(write: Write, folder: Path, tmp_path: Path) -> None:
    write(ONE)
    (tmp_path / ".generated.oarlock-a1b2c3d4/new").mkdir(parents=True)
    (tmp_path / ".generated.oarlock-a1b2c3d4/staging").touch()
    write(ONE)
    assert os.listdir(tmp_path) == ["generated"]


def test_what_a_run_moved_aside_and_did_not_live_to_replace_is_not_lost(write: Write, folder: Path) -> None:
    write(ONE)
    (folder / "notes.txt").write_text("mine")
    left = folder.parent / ".generated.oarlock-a1b2c3d4"
    left.mkdir()
    (left / "staging").touch()
    folder.rename(left / "old")
    write({"a.py": "a = 2\n"})
    assert contents(folder) == {"a.py": "a = 2\n", "notes.txt": "mine"}
    assert not left.exists()


def test_a_failure_leaves_everything_as_it_was(write: Write, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(ONE)

    def fail(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("generator.write.files.swap", fail)
    assert "error[output-unwritable]: No space left on device" in write({"a.py": "a = 2\n"})
    assert contents(folder) == ONE
    assert os.listdir(folder.parent) == ["generated"]


@pytest.mark.parametrize(
    "paths",
    [
        ["../a"],
        ["/a"],
        ["a/../b"],
        ["a\\b"],
        ["c:a"],
        [""],
        ["a//b"],
        ["a", "A"],
        ["a/b", "A/c"],
        ["a", "a/b"],
        ["a", "a"],
    ],
)
def test_paths_that_leave_or_meet_are_a_bug(paths: list[str], folder: Path) -> None:
    with pytest.raises(ValueError, match="generated path"):
        write_folder(folder, [GeneratedFile(path, b"") for path in paths], Diagnostics())
    assert not folder.exists()

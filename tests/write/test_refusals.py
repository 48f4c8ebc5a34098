"""Where oarlock doesn't write: what is there stays, and the reason is given."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from .conftest import Check, Write

ONE = {"a.py": "a = 1\n", "inner/b.py": "b = 1\n"}


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cwd").mkdir()
    monkeypatch.chdir(tmp_path / "cwd")


def test_a_file_of_another_in_a_generated_place_is_named_and_stays(write: Write, check: Check, folder: Path) -> None:
    (folder / "inner").mkdir(parents=True)
    (folder / "inner/b.py").write_text("mine")
    assert check(ONE)["inner/b.py"] == "BLOCKED"
    assert f"{folder}/inner/b.py: error[output-blocked]: this was not written by oarlock" in write(ONE)
    assert (folder / "inner/b.py").read_text() == "mine"
    assert not (folder / "a.py").exists()


def test_the_same_bytes_are_in_nobodys_way(write: Write, folder: Path) -> None:
    folder.mkdir()
    (folder / "a.py").write_text("a = 1\n")
    assert write(ONE) == ""


@pytest.mark.parametrize("kind", ["file above", "folder"])
def test_nor_does_a_file_make_way_for_a_folder(kind: str, write: Write, folder: Path) -> None:
    folder.mkdir()
    if kind == "folder":
        (folder / "a.py").mkdir()
        (folder / "a.py/notes.txt").write_text("mine")
    else:
        (folder / "inner").write_text("mine")
    assert "error[output-blocked]" in write(ONE)
    assert "mine" in [path.read_text() for path in folder.rglob("*") if path.is_file()]


def test_many_files_in_the_way_are_counted(write: Write, folder: Path) -> None:
    texts = {f"f{number}.py": "1" for number in range(50)}
    folder.mkdir()
    for name in texts:
        (folder / name).write_text("mine")
    said = write(texts)
    assert said.count("this was not written by oarlock") == 20
    assert f"{folder}: error[output-blocked]: 30 more files here" in said


@pytest.mark.parametrize("text", ["", "<<<<<<< HEAD\n{}", "[]", '{"format": 9, "files": {}}', '{"files": 3}'])
def test_a_broken_manifest_makes_nothing_ours(text: str, write: Write, folder: Path) -> None:
    write(ONE)
    (folder / ".oarlock.json").write_text(text)
    assert write(ONE) == "", "as long as all is as it would be written"
    (folder / ".oarlock.json").write_text(text)
    said = write({"a.py": "a = 2\n"})
    assert ".oarlock.json can't be read" in said
    assert "hint: restore .oarlock.json from version control" in said
    assert (folder / "a.py").read_text() == "a = 1\n"


@pytest.mark.parametrize("link", ["a.py", "inner", "inner/b.py", ".oarlock.json"])
def test_links_in_generated_places_are_refused(link: str, write: Write, folder: Path, tmp_path: Path) -> None:
    write(ONE)
    outside = tmp_path / "outside"
    os.rename(folder / link, outside)
    (folder / link).symlink_to(outside)
    said = write({"a.py": "a = 2\n", "inner/b.py": "b = 2\n"})
    assert f"{folder / link}: error[output-symlink]: a symbolic link stands where a file belongs" in said
    assert (folder / link).is_symlink()
    assert "= 2" not in "".join(path.read_text() for path in [*outside.rglob("*"), outside] if path.is_file())


def test_links_in_folders_that_are_passed_over_are_refused_too(write: Write, folder: Path, tmp_path: Path) -> None:
    (folder / "build").mkdir(parents=True)
    (tmp_path / "outside").mkdir()
    (folder / "build/inner").symlink_to(tmp_path / "outside")
    assert "error[output-symlink]" in write({"build/inner/b.py": "b = 1\n"})
    assert os.listdir(tmp_path / "outside") == []


@pytest.mark.parametrize("leads", ["to a folder", "nowhere"])
def test_an_output_that_is_a_link_is_refused(leads: str, write: Write, folder: Path, tmp_path: Path) -> None:
    if leads == "to a folder":
        (tmp_path / "outside").mkdir()
    folder.symlink_to(tmp_path / "outside")
    assert "error[output-symlink]: the output is a symbolic link" in write(ONE)
    assert not (tmp_path / "outside").exists() or os.listdir(tmp_path / "outside") == []


def test_an_output_that_is_a_file_is_refused(write: Write, folder: Path) -> None:
    folder.write_text("mine")
    assert "error[output-no-folder]" in write(ONE)
    assert folder.read_text() == "mine"


@pytest.mark.parametrize("output", [".", "..", "../..", "", "../cwd", "inner/.."])
def test_the_current_folder_is_refused(output: str, write: Write, tmp_path: Path) -> None:
    assert "this folder holds the current folder" in write(ONE, Path(output))
    assert os.listdir(tmp_path / "cwd") == []


@pytest.mark.parametrize("name", [".git", ".hg"])
@pytest.mark.parametrize("kind", ["folder", "file", "broken link"])
def test_a_repository_is_refused(name: str, kind: str, write: Write, folder: Path) -> None:
    folder.mkdir()
    mark = folder / name
    mark.mkdir() if kind == "folder" else mark.touch() if kind == "file" else mark.symlink_to("nowhere")
    assert "this folder holds a repository" in write(ONE)
    assert os.listdir(folder) == [name]


@pytest.mark.parametrize("place", ["spec.yaml", "deep/down/spec.yaml"])
def test_a_folder_that_holds_the_spec_is_refused(place: str, write: Write, folder: Path, tmp_path: Path) -> None:
    (folder / place).parent.mkdir(parents=True)
    (folder / place).touch()
    assert "this folder holds what it is made from" in write(ONE, folder, (folder / place,))
    (tmp_path / "link.yaml").symlink_to(folder / place)
    assert "this folder holds what it is made from" in write(ONE, folder, (tmp_path / "link.yaml",))

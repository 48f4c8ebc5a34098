"""Folders and files that can't be extensions: what is said, where, and that nothing is run or followed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics
from generator.extend import read_extensions

from .conftest import PACKAGE, errors_of

BOAT = "from boats_sdk.types.boat import Boat as G\n\n\nclass Boat(G): ...\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = Path("extensions")
    folder.mkdir()
    return folder


def said(folder: Path) -> list[str]:
    """What is said of a folder, without hints."""
    diagnostics = Diagnostics()
    read_extensions(folder, PACKAGE, "extensions", diagnostics)
    return [error.partition("\n")[0] for error in errors_of(diagnostics)]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"class Boats(\n", ":1:12: error[extension-syntax]: this is no Python: '(' was never closed"),
        (b"x = 1\nreturn x\n", ":2:1: error[extension-syntax]: this is no Python: 'return' outside function"),
        (
            b"x = '\xe9'\n",
            ": error[extension-encoding]: this is no UTF-8 text: invalid or missing encoding declaration",
        ),
        (b"# coding: koi8-r\nx = 1\n", ": error[extension-encoding]: this is no UTF-8 text: it says that it is koi8-r"),
        (b"x = " + b"-" * 50_000 + b"1\n", ": error[extension-too-deep]: this nests more than 150 levels deep"),
        (b"x = a" + b".b" * 5_000 + b"\n", ": error[extension-too-deep]: this nests more than 150 levels deep"),
        (b"x = 1\n" * 400_000, ": error[extension-too-large]: this is longer than 2,000,000 bytes"),
    ],
)
def test_a_file_has_to_be_python(folder: Path, content: bytes, found: str) -> None:
    (folder / "boats.py").write_bytes(content)
    assert said(folder) == [f"extensions/boats.py{found}"]


def test_a_byte_order_mark_is_no_trouble(folder: Path) -> None:
    (folder / "boats.py").write_bytes(b"\xef\xbb\xbf" + BOAT.encode())
    extensions = read_extensions(folder, PACKAGE, "extensions", Diagnostics())
    assert [home.name for home in extensions.homes] == ["Boat"]


def test_nothing_is_run(folder: Path) -> None:
    (folder / "boats.py").write_text("from pathlib import Path\nPath('was_run').touch()\n")
    assert said(folder) == []
    assert not Path("was_run").exists()


def test_two_extensions_of_one_class(folder: Path) -> None:
    (folder / "a.py").write_text(BOAT)
    (folder / "b.py").write_text(BOAT)
    assert said(folder) == [
        "extensions/b.py:4:1: error[extension-twice]: `Boat` is extended twice: the other one is at extensions/a.py:4:1"
    ]


def test_links_out_of_the_folder_are_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/boats.py").write_text(BOAT)
    (folder / "boats.py").symlink_to(tmp_path / "elsewhere/boats.py")
    (folder / "more").symlink_to(tmp_path / "elsewhere")
    (folder / "gone.py").symlink_to(tmp_path / "nowhere.py")
    reason = "error[extension-link]: this link leads out of the folder: it isn't followed"
    assert said(folder) == [f"extensions/{name}: {reason}" for name in ("boats.py", "gone.py", "more")]


def test_a_link_within_the_folder_is_the_file(folder: Path) -> None:
    (folder / "_boats.py").write_text(BOAT)
    (folder / "boats.py").symlink_to("_boats.py")
    assert said(folder) == []


@pytest.mark.parametrize("name", ["row-boats.py", "2boats.py", "b\u00f6te.py"])
def test_a_file_has_to_have_a_modules_name(folder: Path, name: str) -> None:
    (folder / name).write_text("")
    [found] = said(folder)
    assert "error[extension-name]" in found and found.endswith("a module's name has letters, digits and _")


def test_two_files_are_not_one_module(folder: Path) -> None:
    for path in ("boats.py", "boats/oars.py", "Sails.py", "sails.py"):
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text("")
    assert [found.partition("]: ")[2] for found in said(folder)] == [
        "boats.py and boats would be one module",
        "sails.py and Sails.py would be one module",
    ]


def test_a_folder_that_is_not_there(folder: Path) -> None:
    assert said(folder / "none") == ["extensions/none: error[extension-folder]: there is no such folder of extensions"]


def test_folders_are_only_so_deep(folder: Path) -> None:
    deep = folder / "/".join("abcdefghij")
    deep.mkdir(parents=True)
    assert said(folder) == ["extensions/a/b/c/d/e/f/g/h/i: error[extension-folder]: this lies more than 8 folders deep"]


def test_a_pipe_is_not_read(folder: Path) -> None:
    os.mkfifo(folder / "boats.py")
    assert said(folder) == []

"""What a run that was cut short left beside the output, and who may clear it away."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest

from generator.write import swap
from generator.write.staging import MARKER, alone, clear_leftovers, recover, staging


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "generated"
    made.mkdir()
    return made


def left_over(folder: Path, name: str = ".generated.oarlock-a1b2c3d4", part: str = "new") -> Path:
    place = folder.parent / name
    (place / part).mkdir(parents=True)
    (place / part / "half.py").write_text("half")
    (place / MARKER).touch()
    return place


def test_a_staging_folder_is_private_and_gone_afterwards(folder: Path) -> None:
    with staging(folder) as place:
        (place / "new").mkdir()
        assert (place.parent, place.stat().st_mode & 0o777) == (folder.parent, 0o700)
    assert list(folder.parent.iterdir()) == [folder]


def test_it_is_gone_after_a_failure_too(folder: Path) -> None:
    with pytest.raises(KeyboardInterrupt), staging(folder) as place:
        (place / "new").mkdir()
        raise KeyboardInterrupt
    assert list(folder.parent.iterdir()) == [folder]


def test_a_leftover_is_cleared_away(folder: Path) -> None:
    place = left_over(folder)
    clear_leftovers(folder)
    assert not place.exists()


def test_another_run_waits_for_its_turn(folder: Path) -> None:
    began: list[str] = []

    def second() -> None:
        with alone(folder):
            began.append("second")

    thread = threading.Thread(target=second)
    with alone(folder), staging(folder) as place:
        thread.start()
        time.sleep(0.1)
        began.append("first")
        assert place.exists(), "nobody clears a living run's folder away"
    thread.join()
    assert began == ["first", "second"]


def test_leftovers_are_cleared_by_success_alone(folder: Path) -> None:
    place = left_over(folder)
    with pytest.raises(OSError), alone(folder):
        raise OSError
    assert place.exists()
    with alone(folder):
        pass
    assert not place.exists()


@pytest.mark.parametrize(
    "name",
    [
        ".generated.oarlock-backup2",
        ".generated.oarlock-A1B2C3D4",
        ".generated2.oarlock-a1b2c3d4",
        ".generated.a1b2c3d4",
    ],
)
def test_a_folder_of_another_name_stays(name: str, folder: Path) -> None:
    place = left_over(folder, name)
    clear_leftovers(folder)
    assert place.exists()


def test_of_a_folder_without_marker_only_an_empty_one_goes(folder: Path) -> None:
    empty = folder.parent / ".generated.oarlock-00000000"
    empty.mkdir()
    clear_leftovers(folder)
    assert not empty.exists()


def test_a_folder_without_our_marker_stays(folder: Path) -> None:
    place = left_over(folder)
    (place / MARKER).unlink()
    clear_leftovers(folder)
    assert place.exists()


@pytest.mark.parametrize("link", ["folder", "marker", "inside"])
def test_nothing_is_removed_through_a_link(link: str, folder: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    (precious / "new").mkdir(parents=True)
    (precious / MARKER).touch()
    (precious / "new/file").touch()
    place = tmp_path / ".generated.oarlock-a1b2c3d4"
    if link == "folder":
        place.symlink_to(precious)
    else:
        place.mkdir()
        (place / MARKER).symlink_to(precious / MARKER) if link == "marker" else (place / MARKER).touch()
        (place / "new").symlink_to(precious / "new")
    clear_leftovers(folder)
    assert (precious / "new/file").exists()


def test_what_was_moved_aside_is_put_back(folder: Path) -> None:
    place = left_over(folder, part="old")
    (place / "new").mkdir()
    folder.rmdir()
    recover(folder)
    assert (folder / "half.py").read_text() == "half"


def test_what_was_moved_aside_is_not_put_over_anything(folder: Path) -> None:
    place = left_over(folder, part="old")
    recover(folder)
    assert list(folder.iterdir()) == []
    assert (place / "old/half.py").exists()


@pytest.mark.parametrize("in_one_step", [True, False])
def test_two_folders_are_swapped(in_one_step: bool, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not in_one_step:
        monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    (folder / "before").touch()
    with staging(folder) as place:
        (place / "new").mkdir()
        (place / "new/after").touch()
        swap.swap(folder, place / "new")
    assert os.listdir(folder) == ["after"]
    assert list(folder.parent.iterdir()) == [folder]


@pytest.mark.parametrize("failing", [1, 2])
def test_a_swap_that_fails_half_way_is_undone(failing: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "before").touch()
    honest, calls = os.rename, []

    def rename(source: Path, target: Path) -> None:
        calls.append(source)
        if len(calls) == failing:
            raise KeyboardInterrupt
        honest(source, target)

    with pytest.raises(KeyboardInterrupt), staging(folder) as place:
        (place / "new").mkdir()
        with monkeypatch.context() as patch:
            patch.setattr(os, "rename", rename)
            swap.swap_in_two_steps(folder, place / "new")
    assert os.listdir(folder) == ["before"]
    assert list(folder.parent.iterdir()) == [folder]

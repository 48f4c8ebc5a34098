"""The folder beside the output in which a new one is built, and what is left of those whose run was cut short.

    .generated.oarlock-k3x9_a1b/staging   says that the folder is ours
                               /new       the folder as it will be; after the swap, as it was
                               /old       the folder as it was, where the system can't swap two in one step

What is left of such a folder is removed by its name and its marker together; by its name alone only when it is empty.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

MARKER = "staging"
_RANDOM = re.compile(r"[a-z0-9_]{8}")


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Makes other runs that write beside `folder` wait; puts right what runs before this one left undone."""
    with _locked(folder.parent) as locked:
        if locked:
            recover(folder)
        yield
        if locked:
            clear_leftovers(folder)


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """A private folder beside `folder`, which is gone after the block."""
    place = Path(tempfile.mkdtemp(prefix=_prefix(folder), dir=folder.parent))
    try:
        (place / MARKER).touch()
        yield place
    finally:
        _put_back(place, folder)
        _discard(place)


def recover(folder: Path) -> None:
    """Puts back a folder that a run moved aside and didn't live to replace."""
    for place in _leftovers(folder):
        _put_back(place, folder)


def clear_leftovers(folder: Path) -> None:
    """Removes the staging folders of earlier runs that were cut short."""
    for place in _leftovers(folder):
        _discard(place)


def _put_back(place: Path, folder: Path) -> None:
    if not os.path.lexists(folder) and (place / "old").is_dir():
        os.rename(place / "old", folder)


def _discard(place: Path) -> None:
    """The marker goes last, so that an interruption leaves what the next run will know again."""
    for part in ("new", "old"):
        shutil.rmtree(place / part, ignore_errors=True)
    if not any((place / part).exists() for part in ("new", "old")):
        with suppress(OSError):
            (place / MARKER).unlink(missing_ok=True)
            place.rmdir()


def _prefix(folder: Path) -> str:
    return f".{folder.name}.oarlock-"


def _leftovers(folder: Path) -> list[Path]:
    prefix = _prefix(folder)
    try:
        beside = [name for name in os.listdir(folder.parent) if name.startswith(prefix)]
    except OSError:
        return []
    places = (folder.parent / name for name in sorted(beside) if _RANDOM.fullmatch(name, len(prefix)))
    return [place for place in places if _is_ours(place)]


def _is_ours(place: Path) -> bool:
    """Whether a folder is one that a run of the same user made."""
    if place.is_symlink() or not place.is_dir() or not _is_own(place):
        return False
    marker = place / MARKER
    return (marker.is_file() and not marker.is_symlink()) or not os.listdir(place)


if sys.platform == "win32":

    @contextmanager
    def _locked(place: Path) -> Iterator[bool]:
        """Windows locks no folders."""
        yield False

    def _is_own(place: Path) -> bool:
        return False

else:
    import fcntl

    @contextmanager
    def _locked(place: Path) -> Iterator[bool]:
        """Holds the lock of a folder; tells whether its file system has locks. The system lets go of it in any case."""
        descriptor = os.open(place, os.O_RDONLY | os.O_CLOEXEC)
        try:
            yield _lock(descriptor)
        finally:
            os.close(descriptor)

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        except OSError:
            return False
        return True

    def _is_own(place: Path) -> bool:
        return place.stat().st_uid == os.getuid()

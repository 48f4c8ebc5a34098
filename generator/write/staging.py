"""The folder beside the output in which a new one is built, and what is left of those whose run was cut short.

.generated.k3x9_a1b/.oarlock-staging   says that the folder is ours; locked for as long as its run lives
                   /new                the folder as it will be; after the swap, as it was
                   /old                the folder as it was, where the system can't swap two in one step
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

MARKER = ".oarlock-staging"
_RANDOM = re.compile(r"[a-z0-9_]{8}")


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """A private folder beside `folder`, which is gone after the block."""
    place = Path(tempfile.mkdtemp(prefix=_prefix(folder), dir=folder.parent))
    try:
        with (place / MARKER).open("x") as marker:
            _lock(marker.fileno())
            yield place
    finally:
        _put_back(place, folder)
        _discard(place)


def recover(folder: Path) -> None:
    """Puts back a folder that a run moved aside and didn't live to replace."""
    for place in _leftovers(folder):
        _put_back(place, folder)


def clear_leftovers(folder: Path) -> None:
    """Removes the staging folders of earlier runs that were cut short; those of running ones stay."""
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
    return f".{folder.name}."


def _leftovers(folder: Path) -> list[Path]:
    prefix = _prefix(folder)
    try:
        beside = [name for name in os.listdir(folder.parent) if name.startswith(prefix)]
    except OSError:
        return []
    places = (folder.parent / name for name in sorted(beside) if _RANDOM.fullmatch(name, len(prefix)))
    return [place for place in places if _is_abandoned(place)]


if sys.platform == "win32":

    def _lock(descriptor: int) -> None:
        """Windows keeps a file from being removed while it is open, which is lock enough."""

    def _is_abandoned(place: Path) -> bool:
        return False

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _is_abandoned(place: Path) -> bool:
        """Whether a folder is one of ours, made by the same user, whose run is over."""
        if place.is_symlink() or not place.is_dir() or place.stat().st_uid != os.getuid():
            return False
        try:
            descriptor = os.open(place / MARKER, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        except OSError:
            return False
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        finally:
            os.close(descriptor)
        return True

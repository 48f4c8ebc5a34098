"""Puts a new folder in an old one's place: in one step where the system can."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path


def swap(folder: Path, fresh: Path) -> None:
    """Makes `folder` what `fresh` is; what was there is left beside `fresh`, or in its place."""
    if not folder.exists():
        os.rename(fresh, folder)
    elif not _exchange(os.fsencode(folder), os.fsencode(fresh)):
        swap_in_two_steps(folder, fresh)


def swap_in_two_steps(folder: Path, fresh: Path) -> None:
    """The swap for file systems that know no other; a failure between the steps undoes the first."""
    old = fresh.with_name("old")
    try:
        os.rename(folder, old)
        os.rename(fresh, folder)
    except BaseException:
        if not folder.exists():
            os.rename(old, folder)
        raise


_AT_FDCWD = -100
_EXCHANGE = 2


def _exchange(one: bytes, other: bytes) -> bool:
    """Swaps two folders in one step; False where it can't be done."""
    system = object() if sys.platform == "win32" else ctypes.CDLL(None)
    if rename := getattr(system, "renameat2", None):  # Linux
        return bool(rename(_AT_FDCWD, one, _AT_FDCWD, other, _EXCHANGE) == 0)
    if rename := getattr(system, "renamex_np", None):  # macOS
        return bool(rename(one, other, _EXCHANGE) == 0)
    return False

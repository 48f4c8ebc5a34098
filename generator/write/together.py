"""Several files in folders of others, written all or none: what was there is put back where one of them can't be.

A process that is killed in between leaves whole files, of which the next run makes the rest.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Diagnostics, Location, Unusable
from .files import in_words
from .single import put_beside, replace_file


@dataclass(frozen=True, slots=True)
class Replacement:
    """A file's content as it was read, None where there was none, and as it is to be."""

    path: Path
    before: bytes | None
    after: bytes


def write_together(replacements: Sequence[Replacement], root: Path, diagnostics: Diagnostics) -> None:
    """Writes files below a folder. Raises `Unusable` after reporting why none of them is."""
    made: list[Path] = []
    staged: list[tuple[Replacement, str]] = []
    try:
        _refuse(replacements, root, diagnostics)
        for item in replacements:
            _make_folders(item.path.parent, made)
            staged.append((item, put_beside(item.path, item.after)))
        _put(staged)
    except OSError as error:
        place = Location(str(error.filename or root))
        hint = "the files and their folders have to be writable; none of them was written"
        diagnostics.error("output-unwritable", in_words(error), place, hint)
        raise Unusable from error
    finally:
        _clear((fresh for _, fresh in staged), made)


def _refuse(replacements: Iterable[Replacement], root: Path, diagnostics: Diagnostics) -> None:
    """Raises `Unusable` for files that lead elsewhere, or aren't what was read."""
    for item in replacements:
        now = item.path.read_bytes() if item.path.is_file() else None
        if not Path(os.path.realpath(item.path)).is_relative_to(os.path.realpath(root)) or item.path.is_symlink():
            message, hint = "this is a link, or leads out of the repository", "put the file itself here"
            diagnostics.error("output-symlink", message, Location(str(item.path)), hint)
        elif now != item.before or (now is None and os.path.lexists(item.path)):
            message, hint = "this is another file than it was a moment ago, or none that can be written", "try again"
            diagnostics.error("output-blocked", message, Location(str(item.path)), hint)
    if diagnostics.failed:
        raise Unusable


def _make_folders(folder: Path, made: list[Path]) -> None:
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    for place in reversed(missing):
        place.mkdir()
        made.append(place)


def _put(staged: Iterable[tuple[Replacement, str]]) -> None:
    done: list[Replacement] = []
    try:
        for item, fresh in staged:
            os.replace(fresh, item.path)
            done.append(item)
    except BaseException:
        for item in done:
            with suppress(OSError):
                replace_file(item.path, item.before) if item.before is not None else item.path.unlink()
        raise


def _clear(fresh: Iterable[str], made: Iterable[Path]) -> None:
    """Removes what was staged and not put in place, and folders that hold nothing."""
    for path in fresh:
        with suppress(OSError):
            os.unlink(path)
    for folder in reversed(list(made)):
        with suppress(OSError):
            folder.rmdir()

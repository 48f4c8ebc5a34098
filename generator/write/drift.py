"""What differs between a folder and the files that belong in it?"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath

from ..render.files import GeneratedFile
from .manifest import HISTORY, LEDGER, NAME, digest, read_manifest

IGNORED_FOLDERS = frozenset(("__pycache__", "build", "dist", "node_modules"))
"""Folders that tools leave behind; like hidden ones, they aren't searched for files of others."""


class Cause(StrEnum):
    """Why a file isn't as it should be."""

    MISSING = "missing"
    OUTDATED = "outdated"
    EDITED = "edited by hand"
    STALE = "no longer generated"
    BLOCKED = "not written by oarlock, where a generated file belongs"
    FOREIGN = "not written by oarlock"
    """Of no consequence: it stands in no file's place, and stays."""


@dataclass(frozen=True, slots=True)
class Drift:
    """One file that isn't as it should be."""

    path: str
    cause: Cause


def check_folder(folder: Path, files: Iterable[GeneratedFile]) -> Iterator[Drift]:
    """Every difference between a folder and the files it should hold; changes nothing. Raises OSError."""
    wanted = {file.path: file.content for file in files}
    before = read_manifest(folder).files
    for path, content in sorted(wanted.items()):
        cause = _cause_of_wanted(folder, path, content, before)
        if cause:
            yield Drift(path, cause)
    above = {str(parent) for path in wanted for parent in PurePosixPath(path).parents}
    for path in sorted({*_present(folder), *(path for path in before if is_plain(folder, path))} - wanted.keys()):
        yield Drift(path, _cause_of_other(folder, path, above, before))


def _cause_of_wanted(folder: Path, path: str, content: bytes, before: Mapping[str, str]) -> Cause | None:
    if link_on_the_way(folder, path):
        return Cause.BLOCKED
    if not os.path.lexists(folder / path):
        return Cause.MISSING
    if not is_plain(folder, path):
        return Cause.MISSING if _will_be_gone(folder, path, before) else Cause.BLOCKED
    present = (folder / path).read_bytes()
    if present == content:
        return None
    if path not in before:
        return Cause.OUTDATED if path == NAME else Cause.BLOCKED
    return Cause.OUTDATED if digest(present) == before[path] or path in (LEDGER, HISTORY) else Cause.EDITED


def _cause_of_other(folder: Path, path: str, above: set[str], before: Mapping[str, str]) -> Cause:
    if path in before and is_plain(folder, path):
        return Cause.STALE if digest((folder / path).read_bytes()) == before[path] else Cause.EDITED
    return Cause.BLOCKED if path in above else Cause.FOREIGN


def _will_be_gone(folder: Path, path: str, before: Mapping[str, str]) -> bool:
    """Whether a folder holds nothing but files of an earlier run."""
    place = folder / path
    inside = [found.relative_to(folder).as_posix() for found in place.rglob("*")]
    return place.is_dir() and all(found in before or (folder / found).is_dir() for found in inside)


def is_plain(folder: Path, path: str) -> bool:
    """Whether a path leads to a regular file, through no symbolic link."""
    return link_on_the_way(folder, path) is None and (folder / path).is_file()


def link_on_the_way(folder: Path, path: str) -> Path | None:
    """The first symbolic link on the way into a folder, down to the file itself."""
    steps = PurePosixPath(path).parts
    ways = (folder.joinpath(*steps[:end]) for end in range(1, len(steps) + 1))
    return next((way for way in ways if way.is_symlink()), None)


def _present(folder: Path) -> Iterator[str]:
    """Everything in a folder that is no folder itself, links included."""
    for at, inner, names in os.walk(folder):
        here = Path(at)
        linked = [name for name in inner if (here / name).is_symlink()]
        inner[:] = [name for name in inner if not _is_passed_over(name)]
        for name in (*names, *linked):
            yield (here / name).relative_to(folder).as_posix()


def _is_passed_over(name: str) -> bool:
    return name in IGNORED_FOLDERS or name.startswith(".") or name.endswith(".egg-info")

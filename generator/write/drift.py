"""What differs between a folder and the files that belong in it?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ..render.files import GeneratedFile
from .manifest import NAME, digest, read_manifest

IGNORED_FOLDERS = frozenset(("__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache", "build", "dist"))


class Cause(StrEnum):
    """Why a file isn't as it should be."""

    MISSING = "missing"
    OUTDATED = "outdated"
    EDITED = "edited by hand"
    STALE = "no longer generated"
    FOREIGN = "not written by oarlock"


@dataclass(frozen=True, slots=True)
class Drift:
    """One file that isn't as it should be."""

    path: str
    cause: Cause


def check_folder(folder: Path, files: Iterable[GeneratedFile]) -> Iterator[Drift]:
    """Every difference between a folder and the files it should hold; changes nothing."""
    wanted = {file.path: file.content for file in files}
    before = read_manifest(folder).files
    present = {path: content for path, content in _present(folder)}
    for path, content in sorted(wanted.items()):
        if path not in present:
            yield Drift(path, Cause.MISSING)
        elif present[path] != content:
            edited = path in before and digest(present[path]) != before[path]
            yield Drift(
                path, Cause.EDITED if edited else Cause.OUTDATED if path in before or path == NAME else Cause.FOREIGN
            )
    for path, content in sorted(present.items()):
        if path not in wanted:
            unchanged = before.get(path) == digest(content)
            yield Drift(path, Cause.STALE if unchanged else Cause.EDITED if path in before else Cause.FOREIGN)


def _present(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        relative = path.relative_to(folder)
        skipped = any(part in IGNORED_FOLDERS or part.endswith(".egg-info") for part in relative.parts)
        if not skipped and path.is_file() and not path.is_symlink():
            yield relative.as_posix(), path.read_bytes()

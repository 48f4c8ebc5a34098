"""Writing a folder of generated files, all or nothing.

The new folder is built beside the old one and the two are swapped in one step, so that an interruption at any moment
leaves either the old files or the new. Files that oarlock didn't write move along untouched.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..diagnostics import Diagnostics, Location, Unusable
from ..encode import show
from ..render.files import GeneratedFile
from ..text import SpecText
from .drift import Cause, Drift, check_folder


@dataclass(frozen=True, slots=True)
class Written:
    """What a write did: the files it wrote anew or over, and those it left out or replaced."""

    changed: tuple[Drift, ...]
    total: int


def write_folder(folder: Path, files: Sequence[GeneratedFile], diagnostics: Diagnostics) -> Written:
    """Makes `folder` hold `files`, replacing what an earlier run wrote there.

    Files of other origin stay; one that stands where a generated file belongs, or that was edited since it was written,
    is named in a diagnostic. Raises `Unusable` where the folder can't be written.
    """
    _refuse_unsafe(folder, files, diagnostics)
    drift = tuple(check_folder(folder, files))
    for item in drift:
        _report(item, folder, diagnostics)
    if diagnostics.failed:
        raise Unusable
    if any(item.cause is not Cause.FOREIGN for item in drift):
        _replace(folder, files, {item.path for item in drift if item.cause is Cause.STALE}, diagnostics)
    return Written(tuple(item for item in drift if item.cause is not Cause.FOREIGN), len(files))


def _refuse_unsafe(folder: Path, files: Sequence[GeneratedFile], diagnostics: Diagnostics) -> None:
    place = Location(str(folder))
    if (folder / ".git").exists() or folder.resolve() in (Path.cwd().resolve(), *Path.cwd().resolve().parents):
        hint = "name a folder of its own, e.g. --output generated"
        diagnostics.error("output-shared", "this folder holds more than an SDK: it isn't written to", place, hint)
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        diagnostics.error(
            "output-no-folder", "the output is no folder of its own", place, "name a folder to write into"
        )
    for file in files:
        parts = PurePosixPath(file.path).parts
        if PurePosixPath(file.path).is_absolute() or ".." in parts or "\\" in file.path:
            raise ValueError(f"a generated path leaves the output folder: {ascii(file.path)}")
        links = [
            step for step in (folder.joinpath(*parts[:end]) for end in range(1, len(parts) + 1)) if step.is_symlink()
        ]
        if links:
            hint = "remove the link: oarlock writes only into its own folder"
            diagnostics.error(
                "output-symlink", "a symbolic link stands where a file belongs", Location(str(links[0])), hint
            )
    if diagnostics.failed:
        raise Unusable


def _report(item: Drift, folder: Path, diagnostics: Diagnostics) -> None:
    place = Location(str(folder / item.path))
    shown = show(SpecText(item.path), 200)
    match item.cause:
        case Cause.EDITED:
            diagnostics.warning(
                "output-edited", f"{shown} was edited since it was generated: the edit is replaced", place,
                "change the spec, the config or the templates instead; a copy is kept as .orig beside it",
            )  # fmt: skip
        case Cause.FOREIGN:
            diagnostics.note("output-foreign", f"{shown} was not written by oarlock: left as it is", place)
        case Cause.MISSING | Cause.OUTDATED | Cause.STALE:
            return


def _replace(folder: Path, files: Sequence[GeneratedFile], stale: set[str], diagnostics: Diagnostics) -> None:
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        diagnostics.error("output-unwritable", show(SpecText(str(error)), 200), Location(str(folder)))
        raise Unusable from error
    try:
        fresh = staging / "new"
        _build(folder, fresh, files, stale)
        _swap(folder, fresh)
    except OSError as error:
        diagnostics.error("output-unwritable", show(SpecText(str(error)), 200), Location(str(folder)))
        raise Unusable from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _build(folder: Path, fresh: Path, files: Sequence[GeneratedFile], stale: set[str]) -> None:
    """The folder as it will be: a copy of what isn't generated, and the generated files."""
    generated = {file.path for file in files} | stale
    if folder.is_dir():
        shutil.copytree(
            folder, fresh, symlinks=True, ignore=lambda at, names: _left_out(folder, Path(at), names, generated)
        )
    else:
        fresh.mkdir()
    for file in files:
        target = fresh / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content)
    _keep_edits(folder, fresh, files)
    _drop_empty(fresh)


def _left_out(folder: Path, at: Path, names: list[str], generated: set[str]) -> set[str]:
    inside = at.relative_to(folder)
    return {name for name in names if (inside / name).as_posix() in generated or name == "__pycache__"}


def _keep_edits(folder: Path, fresh: Path, files: Sequence[GeneratedFile]) -> None:
    for item in check_folder(folder, files):
        if item.cause is Cause.EDITED:
            shutil.copyfile(folder / item.path, fresh / f"{item.path}.orig")


def _drop_empty(fresh: Path) -> None:
    for at, _, _ in sorted(os.walk(fresh), reverse=True):
        if at != str(fresh) and not os.listdir(at):
            os.rmdir(at)


def _swap(folder: Path, fresh: Path) -> None:
    """Puts the new folder in the old one's place; what was there is left where the new one stood."""
    os.chmod(fresh, 0o755)
    if not folder.exists():
        os.rename(fresh, folder)
    elif not _exchange(folder, fresh):
        _swap_in_two_steps(folder, fresh)


def _exchange(one: Path, other: Path) -> bool:
    """Swaps two folders in one step, where the system can (Linux's renameat2); False where it can't."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if sys.platform == "linux" else None
    if rename is None:
        return False
    done: int = rename(
        _AT_FDCWD, os.fsencode(one.absolute()), _AT_FDCWD, os.fsencode(other.absolute()), _RENAME_EXCHANGE
    )
    return done == 0


_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def _swap_in_two_steps(folder: Path, fresh: Path) -> None:
    old = fresh.with_name("old")
    os.rename(folder, old)
    try:
        os.rename(fresh, folder)
    except BaseException:
        os.rename(old, folder)
        raise

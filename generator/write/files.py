"""Writing a folder of generated files, all or nothing.

The new folder is built beside the old one and the two are swapped in one step, so that an interruption at any moment
leaves either the old files or the new. Files that oarlock didn't write move along as they are, and so do generated ones
that don't change.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..diagnostics import Diagnostics, Location, Unusable
from ..encode import show
from ..render.files import GeneratedFile
from ..text import SpecText
from .drift import Cause, Drift, check_folder
from .refusals import refuse_blocked, refuse_folder, refuse_paths
from .staging import alone, staging
from .swap import swap

_WRITABLE = "the new folder is built beside the old one: both it and its parent have to be writable, on one disk"


@dataclass(frozen=True, slots=True)
class Written:
    """What a write did: the files it wrote, wrote over or removed, and how many there are."""

    changed: tuple[Drift, ...]
    total: int


def write_folder(
    folder: Path, files: Sequence[GeneratedFile], diagnostics: Diagnostics, *, inputs: Sequence[Path] = ()
) -> Written:
    """Makes `folder` hold `files`, replacing what an earlier run wrote there; touches nothing where nothing differs.

    Files of other origin stay; a file that was edited since it was written is named, and kept as `.orig`. Raises
    `Unusable`, after reporting why, where the folder can't be written, or holds one of the `inputs`.
    """
    refuse_paths(files)
    with told_if_unwritable(folder, diagnostics):
        refuse_folder(folder, inputs, diagnostics)
        _stop_if_failed(diagnostics)
        return _write(Path(os.path.abspath(folder)), folder, files, diagnostics)


@contextmanager
def told_if_unwritable(folder: Path, diagnostics: Diagnostics) -> Iterator[None]:
    """Raises `Unusable` in the place of OSError, after reporting what the disk has against the folder."""
    try:
        yield
    except OSError as error:
        diagnostics.error("output-unwritable", in_words(error), Location(str(folder)), _WRITABLE)
        raise Unusable from error


def in_words(error: OSError) -> str:
    """What went wrong with which file, in one line."""
    if isinstance(error, shutil.Error) and error.args and isinstance(error.args[0], list):
        return show(SpecText(str(error.args[0][0][-1])), 300)
    name = f": {error.filename}" if error.filename else ""
    return show(SpecText(f"{error.strerror or error}{name}"), 300)


def _write(folder: Path, place: Path, files: Sequence[GeneratedFile], diagnostics: Diagnostics) -> Written:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with alone(folder):
        drift = list(check_folder(folder, files))
        _report(place, drift, diagnostics)
        _stop_if_failed(diagnostics)
        changed = tuple(item for item in drift if item.cause is not Cause.FOREIGN)
        exchange(folder, files, changed)
    return Written(changed, len(files))


def _stop_if_failed(diagnostics: Diagnostics) -> None:
    if diagnostics.failed:
        raise Unusable


def _report(folder: Path, drift: Sequence[Drift], diagnostics: Diagnostics) -> None:
    refuse_blocked(folder, drift, diagnostics)
    for item in drift:
        if item.cause is Cause.EDITED:
            message = "this was edited since it was generated: the edit is kept beside it as .orig, and replaced"
            hint = "change the spec or the config instead"
            diagnostics.warning("output-edited", message, Location(str(folder / item.path)), hint)
    if foreign := [item.path for item in drift if item.cause is Cause.FOREIGN]:
        names = show(SpecText(", ".join(foreign)), 120)
        message = f"not written by oarlock, and left as they are: {names}"
        diagnostics.note("output-foreign", message, Location(str(folder)))


def exchange(folder: Path, files: Sequence[GeneratedFile], changed: Sequence[Drift]) -> None:
    """Puts the folder as it will be into its place in one step; where nothing changes, nothing is touched."""
    if changed:
        with staging(folder) as beside:
            _build(folder, beside / "new", files, changed)
            swap(folder, beside / "new")


def _build(folder: Path, fresh: Path, files: Sequence[GeneratedFile], changed: Sequence[Drift]) -> None:
    """The folder as it will be: what stays as it is, and the files that change."""
    replaced = {item.path for item in changed}
    _bring_along(folder, fresh, replaced)
    _drop_emptied(fresh, replaced)
    for file in files:
        if file.path in replaced:
            target = fresh / file.path
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as opened:
                opened.write(file.content)
    for item in changed:
        if item.cause is Cause.EDITED:
            keep_edit(folder / item.path, fresh / item.path)


def _bring_along(folder: Path, fresh: Path, replaced: set[str]) -> None:
    """Everything in a folder but what is replaced, and the bytecode of modules beside that."""
    homes = {PurePosixPath(path).parent for path in replaced}

    def left_out(at: str, names: list[str]) -> set[str]:
        here = PurePosixPath(Path(at).relative_to(folder).as_posix())
        return {name for name in names if str(here / name) in replaced or (name == "__pycache__" and here in homes)}

    if folder.is_dir():
        shutil.copytree(folder, fresh, symlinks=True, ignore=left_out, copy_function=_link_or_copy)
    else:
        fresh.mkdir()


def _link_or_copy(source: str, target: str) -> str:
    """The same file under a second name, which costs no time and leaves it untouched; else a copy."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target)
    return target


def _drop_emptied(fresh: Path, replaced: Iterable[str]) -> None:
    """Removes the folders that held nothing but what is replaced."""
    for path in sorted(replaced, reverse=True):
        home = (fresh / path).parent
        while home != fresh and home.is_dir() and not os.listdir(home):
            home.rmdir()
            home = home.parent


def keep_edit(edited: Path, target: Path) -> None:
    """Keeps an edited file under the first `.orig` name that is free."""
    target.parent.mkdir(parents=True, exist_ok=True)
    kept = target.with_name(f"{target.name}.orig")
    count = 1
    while os.path.lexists(kept):
        if kept.is_file() and kept.read_bytes() == edited.read_bytes():
            return
        count += 1
        kept = target.with_name(f"{target.name}.orig{count}")
    shutil.copy2(edited, kept)

"""Where oarlock doesn't write: folders that hold more than an SDK, and whatever a link leads to."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from ..diagnostics import Diagnostics, Location, Unusable
from ..encode import show
from ..render.files import GeneratedFile
from ..text import SpecText
from .drift import Cause, Drift, link_on_the_way
from .manifest import NAME, read_manifest, stays_inside

REPOSITORIES = (".git", ".hg", ".svn", ".jj")
MAX_NAMED = 20
"""How many files in the way are named one by one."""

_OWN = "name a folder of its own, e.g. --output generated"


def refuse_folder(folder: Path, inputs: Sequence[Path], diagnostics: Diagnostics) -> None:
    """Reports an output folder that can't be oarlock's own; `inputs` are the files that the run reads."""
    place = Location(str(folder))
    if folder.is_symlink():
        diagnostics.error("output-symlink", "the output is a symbolic link", place, "name the folder it leads to")
    elif folder.exists() and not folder.is_dir():
        diagnostics.error("output-no-folder", "the output is no folder", place, "name a folder to write into")
    elif held := _held(folder, inputs):
        diagnostics.error("output-shared", f"this folder holds {held}: it isn't written to", place, _OWN)


def refuse_newer(folder: Path, diagnostics: Diagnostics) -> None:
    """Reports, and stops at, a folder that a later oarlock wrote: what it keeps there can't be told."""
    if read_manifest(folder).newer:
        message = "a newer oarlock wrote this folder: what is generated there can't be told"
        diagnostics.error("output-newer", message, Location(str(folder / NAME)), "upgrade oarlock")
        raise Unusable


def refuse_other_kind(folder: Path, kind: str, diagnostics: Diagnostics) -> None:
    """Reports, and stops at, a folder in which oarlock keeps something else: all of it would be taken for stale."""
    before = read_manifest(folder)
    if before.files and before.kind != kind:
        message = f"this folder holds {show(SpecText(before.kind))} that oarlock wrote: {kind} can't go there, too"
        diagnostics.error("output-kind", message, Location(str(folder)), _OWN)
        raise Unusable


def _held(folder: Path, inputs: Sequence[Path]) -> str:
    """What a folder holds that no output should, in words."""
    real = Path(os.path.realpath(folder))
    if Path.cwd().is_relative_to(real):
        return "the current folder"
    if any(os.path.lexists(folder / name) for name in REPOSITORIES):
        return "a repository"
    inside = [file for file in inputs if Path(os.path.realpath(file)).is_relative_to(real)]
    return f"what it is made from, {show(SpecText(str(inside[0])), 200)}" if inside else ""


def refuse_blocked(folder: Path, drift: Iterable[Drift], diagnostics: Diagnostics) -> None:
    """Reports what others put where generated files belong: neither is worth losing to the other."""
    blocked = [item.path for item in drift if item.cause is Cause.BLOCKED]
    links = dict.fromkeys(link for path in blocked if (link := link_on_the_way(folder, path)))
    for link in links:
        message, hint = "a symbolic link stands where a file belongs", "remove the link, or name another folder"
        diagnostics.error("output-symlink", message, Location(str(link)), hint)
    blocked = [path for path in blocked if not link_on_the_way(folder, path)]
    for path in blocked[:MAX_NAMED]:
        _report_blocked(folder, path, diagnostics)
    if len(blocked) > MAX_NAMED:
        message = f"{len(blocked) - MAX_NAMED} more files here stand where generated files belong"
        diagnostics.error("output-blocked", message, Location(str(folder)), "name another folder")


def _report_blocked(folder: Path, path: str, diagnostics: Diagnostics) -> None:
    if read_manifest(folder).broken:
        message = f"{NAME} can't be read, so this may be a file of yours: it isn't overwritten"
        hint = f"restore {NAME} from version control, or remove the folder and generate it anew"
    else:
        message = "this was not written by oarlock, and a generated file belongs here: it isn't overwritten"
        hint = "move it away, or name another folder"
    diagnostics.error("output-blocked", message, Location(str(folder / path)), hint)


def refuse_paths(files: Iterable[GeneratedFile]) -> None:
    """Raises ValueError, for a bug of ours, where generated paths leave the folder or meet on some file system."""
    paths = [file.path for file in files]
    folders = {str(parent) for path in paths for parent in PurePosixPath(path).parents}
    if outside := [path for path in paths if not stays_inside(path)]:
        raise ValueError(f"a generated path leaves the output folder: {ascii(outside[0])}")
    known: set[str] = set()
    for path in (*paths, *folders):
        # By the name under which the least discerning file system knows it.
        key = unicodedata.normalize("NFC", path).casefold()
        if key in known:
            raise ValueError(f"two generated paths are one, at least where case doesn't count: {ascii(path)}")
        known.add(key)

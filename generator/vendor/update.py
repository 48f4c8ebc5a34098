"""A folder becomes what is generated now, with what its people have edited in it.

was generated    is there      is generated    becomes
a                a             b               b
a                a, edited     a               a, edited
a                a, edited     b               both, merged; or a conflict between git's markers
a                nothing       a               nothing
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Diagnostics, Location, Unusable
from ..render.files import GeneratedFile
from ..write.drift import is_plain
from ..write.replaced import replace_files, settled
from .base import base_file, load_base, load_description
from .description import NOT_KEPT, Description
from .lock import NAME, Lock, load_lock, lock_file
from .merge import merge_text, same_text
from .package import NAMES
from .state import is_unresolved

Text = bytes | None
"""What a file holds; None where there is none."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file that an update changes, and why people have to look at it; empty where they needn't."""

    path: str
    before: Text
    after: Text
    conflict: str = ""


def install(
    folder: Path,
    files: Sequence[GeneratedFile],
    lock: Lock,
    diagnostics: Diagnostics,
    description: Description = NOT_KEPT,
    *,
    dry: bool = False,
) -> tuple[Change, ...]:
    """Brings a folder up to what is generated now, in one step; a `dry` run only tells what would change."""
    if dry:
        return _changes(folder, files, diagnostics)
    with settled(folder, diagnostics):
        changes = _changes(folder, files, diagnostics)
        is_base = _is_base(folder, files) and load_description(folder) == description
        about = [lock_file(lock), *([] if is_base else [base_file(files, description)])]
        written = [GeneratedFile(change.path, change.after) for change in changes if change.after is not None]
        gone = [change.path for change in changes if change.after is None]
        if changes or len(about) > 1 or _read(folder, NAME) != about[0].content:
            replace_files(folder, [*written, *about], gone)
    return changes


def _is_base(folder: Path, files: Iterable[GeneratedFile]) -> bool:
    """Whether what is kept of an earlier run are these files: packed on another machine, they may be other bytes."""
    sink = Diagnostics()
    try:
        before = load_base(folder, load_lock(folder, sink), sink)
    except Unusable:
        return False
    return before == {file.path: file.content for file in files}


def _changes(folder: Path, files: Iterable[GeneratedFile], diagnostics: Diagnostics) -> tuple[Change, ...]:
    before = _generated_before(folder, diagnostics)
    now = {file.path: file.content for file in files}
    paths = sorted(before.keys() | now.keys())
    _refuse(folder, paths, diagnostics)
    merged = (_merged(path, before.get(path), _read(folder, path), now.get(path)) for path in paths)
    return tuple(change for change in merged if change.before != change.after or change.conflict)


def _generated_before(folder: Path, diagnostics: Diagnostics) -> Mapping[str, bytes]:
    if not (folder / NAME).exists():
        return {}
    return load_base(folder, load_lock(folder, diagnostics), diagnostics)


def _refuse(folder: Path, paths: Iterable[str], diagnostics: Diagnostics) -> None:
    """Raises `Unusable` after reporting files that can't be merged."""
    for path in paths:
        if os.path.lexists(folder / path) and not is_plain(folder, path):
            message, hint = "this is no plain file, and a generated one belongs here", "move it away"
            diagnostics.error("output-blocked", message, Location(str(folder / path)), hint)
        if is_unresolved(_read(folder, path) or b""):
            message, hint = "a conflict of an earlier update is unresolved", "resolve it, and remove its markers"
            diagnostics.error("vendor-unresolved", message, Location(str(folder / path)), hint)
    if diagnostics.failed:
        raise Unusable


def _read(folder: Path, path: str) -> Text:
    return (folder / path).read_bytes() if is_plain(folder, path) else None


def _merged(path: str, base: Text, ours: Text, theirs: Text) -> Change:
    """What becomes of one file."""
    if path == NAMES:  # it was read before names were settled, so that what is edited there is in the new one
        return Change(path, ours, theirs)
    plain = ours.replace(b"\r\n", b"\n") if ours is not None else None
    if plain in (base, theirs):
        return Change(path, ours, ours if plain == theirs else theirs)
    if theirs == base:
        return Change(path, ours, ours)
    if theirs is None and _is_laid_out_anew(path, base, ours):
        return Change(path, ours, None)
    if theirs is None:
        return Change(path, ours, ours, "edited here, and no longer generated: it stays")
    if ours is None:
        return Change(path, ours, theirs, "removed here, and changed: it is back")
    return _merged_text(path, base or b"", ours, theirs)


def _is_laid_out_anew(path: str, base: Text, ours: Text) -> bool:
    """Whether nothing but the layout of a file was changed."""
    texts = [(text or b"").decode("utf-8", "replace").replace("\r\n", "\n") for text in (base, ours)]
    return path.endswith(".py") and same_text(*texts)


def _merged_text(path: str, base: bytes, ours: bytes, theirs: bytes) -> Change:
    try:
        merged = merge_text(path, *(text.decode("utf-8").replace("\r\n", "\n") for text in (base, ours, theirs)))
    except UnicodeDecodeError:
        return Change(path, ours, ours, "edited here to what is no UTF-8 text: it stays as it is")
    text = merged.text.replace("\n", "\r\n") if b"\r\n" in ours else merged.text
    return Change(path, ours, text.encode("utf-8"), "both sides changed the same lines" if merged.conflict else "")


def diff_of(folder: Path, changes: Iterable[Change]) -> Iterator[str]:
    """The lines of a unified diff."""
    for change in changes:
        name = (folder / change.path).as_posix()
        old, new = (_lines(text) for text in (change.before, change.after))
        sides = (name if change.before is not None else "/dev/null", name if change.after is not None else "/dev/null")
        yield from (line.rstrip("\n") for line in difflib.unified_diff(old, new, *sides))


def _lines(text: Text) -> list[str]:
    return (text or b"").decode("utf-8", "replace").replace("\r\n", "\n").splitlines(keepends=True)

"""What would change in a folder, as a diff that is as short as it can be: changed lines with one around them.

--- generated/types/run.py
+++ generated/types/run.py, as it is generated
@@ -12,3 +12,3 @@
 class Run(Model):
-    id: int
+    id: str
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..encode import show, show_line
from ..render.files import GeneratedFile
from ..text import SpecText
from .drift import Cause, Drift, is_plain
from .manifest import HISTORY, LEDGER, NAME

MAX_LINES = 60
MAX_BYTES = 400_000
"""How long a file may be that is compared line by line."""


@dataclass(frozen=True, slots=True)
class Hunks:
    """The lines of a diff, printable as they are, and how many files and lines are left out of it."""

    lines: tuple[str, ...]
    files_left: int = 0
    lines_left: int = 0


def hunks_of(
    folder: Path, drift: Iterable[Drift], files: Iterable[GeneratedFile], limit: int | None = MAX_LINES
) -> Hunks:
    """The diff from what is in the folder to what is generated: what people edited first, then short files first."""
    wanted = {file.path: file.content for file in files}
    chosen = [item for item in drift if _is_shown(folder, item, wanted.get(item.path, b""))]
    chosen = [item for item in chosen if item.path in wanted]
    chosen.sort(key=lambda item: (item.cause is not Cause.EDITED, len(wanted[item.path]), item.path))
    lines: list[str] = []
    for at, item in enumerate(chosen):
        lines += _diff(folder, item.path, wanted[item.path])
        if limit is not None and len(lines) > limit:
            return Hunks(tuple(lines[:limit]), len(chosen) - at - 1, len(lines) - limit)
    return Hunks(tuple(lines))


def _is_shown(folder: Path, item: Drift, wanted: bytes) -> bool:
    """Whether lines tell anything of a file: it is there on both sides, is no list of hashes, and not too long."""
    if item.cause not in (Cause.EDITED, Cause.OUTDATED) or item.path in (NAME, LEDGER, HISTORY):
        return False
    return is_plain(folder, item.path) and max(len(wanted), (folder / item.path).stat().st_size) <= MAX_BYTES


def _diff(folder: Path, path: str, wanted: bytes) -> Iterator[str]:
    name = show(SpecText((folder / path).as_posix()), 300)
    old, new = (_lines(text) for text in ((folder / path).read_bytes(), wanted))
    for line in difflib.unified_diff(old, new, name, f"{name}, as it is generated", n=1, lineterm=""):
        yield show_line(SpecText(line))
    if old == new:
        yield f"{name}: nothing but line ends, or the last one, differ"


def _lines(text: bytes) -> list[str]:
    return text.decode("utf-8", "replace").splitlines()

"""Where is the description? By the names and folders that people give it, and by what it says of itself.

openapi.yaml, docs/openapi.json                   openapi.yaml: of files with such a name, the one that lies highest
services/a/openapi.yaml, services/b/openapi.yaml  an error that lists both
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from ..diagnostics import Diagnostics, Unusable
from ..encode import show
from ..text import SpecText
from ..write.drift import IGNORED_FOLDERS
from ..write.manifest import NAME as MANIFEST

MAX_DEPTH = 4
MAX_FOLDERS = 5_000
MAX_LISTED = 12
_HEAD = 65_536
_SAID = re.compile(
    rb"""^["']?(?:openapi|swagger)["']?[ \t]*:[ \t]*["']?[23]\.|"(?:openapi|swagger)"\s*:\s*"[23]\.""", re.MULTILINE
)
_NAMED = re.compile(r"(?:openapi|swagger)\.(?:ya?ml|json)", re.IGNORECASE)
_HOMES = frozenset("api apis contract contracts doc docs openapi schema schemas spec specs swagger".split())
_PASSED_OVER = IGNORED_FOLDERS | frozenset(
    "_vendor env example examples fixtures site-packages target test tests third_party vendor venv".split()
)


def find_spec(root: Path, home: Path, diagnostics: Diagnostics) -> Path:
    """The description in a project, or in the repository around it.

    Raises `Unusable` after listing what could be it, where that isn't one file.
    """
    found = list(_candidates(home)) or list(_candidates(root))
    ranked = sorted((_rank(root, path), path) for path in found)
    best = [path for rank, path in ranked if rank == ranked[0][0]]
    others = [path for rank, path in ranked if rank != ranked[0][0]]
    if len(best) == 1:
        if others:
            message = f"other files look like descriptions, too: {_listed(root, others)}"
            diagnostics.note("init-others", message, None, "name the one that is meant: oarlock init SPEC")
        return best[0]
    if best:
        message = f"{len(best)} files could be the description: {_listed(root, best)}"
        diagnostics.error("init-several", message, None, "name the one that is meant: oarlock init SPEC")
    else:
        message = "there is no description in this repository: no openapi.yaml, openapi.json, swagger.yaml or the like"
        diagnostics.error("init-no-spec", message, None, "name it: oarlock init SPEC")
    raise Unusable


def _listed(root: Path, paths: list[Path]) -> str:
    named = [show(SpecText(path.relative_to(root).as_posix()), 200) for path in paths[:MAX_LISTED]]
    return ", ".join(named) + (f", and {len(paths) - MAX_LISTED} more" if len(paths) > MAX_LISTED else "")


def _rank(root: Path, path: Path) -> tuple[bool, int]:
    """The smaller, the likelier: files that are called like descriptions come first, then those that lie higher."""
    return not _NAMED.fullmatch(path.name), len(path.relative_to(root).parts)


def _candidates(root: Path) -> Iterator[Path]:
    for folder in islice(_folders(root), MAX_FOLDERS):
        likely = folder == root or folder.name.lower() in _HOMES
        for path in _files(folder):
            if _NAMED.fullmatch(path.name) or (
                path.suffix in (".yaml", ".yml", ".json") and (likely or "openapi" in path.name.lower()) and _says(path)
            ):
                yield path


def _folders(root: Path) -> Iterator[Path]:
    for at, inner, names in os.walk(root):
        here = Path(at)
        deep = len(here.relative_to(root).parts) >= MAX_DEPTH
        made = MANIFEST in names
        inner[:] = [] if deep or made else sorted(name for name in inner if not _is_passed_over(name))
        if not made:
            yield here


def _is_passed_over(name: str) -> bool:
    return name.startswith(".") or name.lower() in _PASSED_OVER


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.is_file())
    except OSError:
        return []


def _says(path: Path) -> bool:
    """Whether a file begins like a description."""
    try:
        with path.open("rb") as file:
            return _SAID.search(file.read(_HEAD)) is not None
    except OSError:
        return False

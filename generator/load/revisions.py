"""A file as it was in a revision of the git repository around: `HEAD~1:spec/openapi.yaml`, and the files beside it."""

from __future__ import annotations

import os
import posixpath
import subprocess
from functools import cache
from pathlib import Path

from ..diagnostics import Diagnostics, Location, Unusable
from ..encode import show
from ..text import SpecText
from .fetch import is_url
from .source import MAX_BYTES, Beside, SpecBytes

SECONDS = 60


def is_revision(name: str) -> bool:
    """Whether a name is that of a file in a revision, and no file or address itself."""
    revision, colon, path = name.partition(":")
    return bool(revision and colon and path) and not is_url(name) and not Path(name).exists()


def read_revision(name: str, diagnostics: Diagnostics, root: Path | None = None) -> SpecBytes:
    """What a file held in a revision. A path is from the repository's root, or from this folder. Raises `Unusable`.

    The files that it refers to are those of the same revision: in its folder, or in all of `root`.
    """
    revision, _, stated = name.partition(":")
    path = posixpath.normpath(stated)
    from_here = stated.startswith(("./", "../"))
    for start, here in ((("./", Path()),) if from_here else (("", _top()), ("./", Path()))):
        found = None if revision.startswith("-") or here is None else _show(f"{revision}:{start}{path}")
        if found is not None and here is not None:
            beside = _beside(f"{revision}:{start}", path, _levels(here / path, root))
            return SpecBytes(name, found, beside=beside)
    hint = "check the revision and the path: git show REV:path has to print the file"
    message = "git has no such file in such a revision"
    diagnostics.error("revision", f"{message}: {show(SpecText(name), 200)}", Location(name), hint)
    raise Unusable


def _beside(start: str, path: str, above: int) -> Beside:
    @cache
    def read(relative: str) -> bytes | None:
        steps = posixpath.normpath(posixpath.join(posixpath.dirname(path), relative))
        return None if is_url(relative) else _show(start + steps)

    return Beside(posixpath.basename(path), read, above)


def _levels(file: Path, root: Path | None) -> int:
    """How many folders a root is above that of a file; none where it isn't around it."""
    up = Path(os.path.relpath(file.parent, root)).parts if root else ()
    return 0 if ".." in up else len(up)


def _top() -> Path | None:
    """The root of the repository around."""
    told = _git("rev-parse", "--show-toplevel")
    return Path(os.fsdecode(told.removesuffix(b"\n"))) if told else None


def _show(object: str) -> bytes | None:
    """The bytes of a file that git keeps; None where there is none, or no git."""
    found = _git("cat-file", "blob", object)
    return None if found is None else found[: MAX_BYTES + 1]


def _git(*arguments: str) -> bytes | None:
    """What git prints; None where it fails, or isn't there."""
    try:
        done = subprocess.run(
            ["git", *arguments], capture_output=True, timeout=SECONDS, check=False, stdin=subprocess.DEVNULL
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None

"""A file as it was in a revision of the git repository around: `HEAD~1:spec/openapi.yaml`."""

from __future__ import annotations

import subprocess
from pathlib import Path

from ..diagnostics import Diagnostics, Location, Unusable
from ..encode import show
from ..text import SpecText
from .fetch import is_url
from .source import MAX_BYTES, SpecBytes

SECONDS = 60


def is_revision(name: str) -> bool:
    """Whether a name is that of a file in a revision, and no file or address itself."""
    revision, colon, path = name.partition(":")
    return bool(revision and colon and path) and not is_url(name) and not Path(name).exists()


def read_revision(name: str, diagnostics: Diagnostics) -> SpecBytes:
    """What a file held in a revision. A path is from the repository's root, or from this folder. Raises `Unusable`."""
    revision, _, path = name.partition(":")
    found = None if revision.startswith("-") else _show(f"{revision}:{path}") or _show(f"{revision}:./{path}")
    if found is None:
        hint = "check the revision and the path: git show REV:path has to print the file"
        message = "git has no such file in such a revision"
        diagnostics.error("revision", f"{message}: {show(SpecText(name), 200)}", Location(name), hint)
        raise Unusable
    return SpecBytes(name, found)


def _show(object: str) -> bytes | None:
    """The bytes of a file that git keeps; None where there is none, or no git."""
    command = ["git", "cat-file", "blob", object]
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False, stdin=subprocess.DEVNULL)
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    return done.stdout[: MAX_BYTES + 1] if done.returncode == 0 else None

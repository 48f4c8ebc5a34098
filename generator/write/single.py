"""Writing one generated file outside a folder of oarlock's: its first line tells whose it is, and if it was edited.

# Written by oarlock; sha256 of what follows: 3a7bd3e2...
"""

from __future__ import annotations

import os
import re
import tempfile
from contextlib import suppress
from pathlib import Path

from ..diagnostics import Diagnostics, Location, Unusable
from .drift import Cause
from .files import in_words, keep_edit
from .manifest import digest

_SEAL = re.compile(rb"# Written by oarlock; sha256 of what follows: ([0-9a-f]{64})\r?\n")


def sealed(text: str) -> bytes:
    """The text with the line before it that tells that it is as it was written."""
    content = text.encode("ascii")
    return f"# Written by oarlock; sha256 of what follows: {digest(content)}\n".encode("ascii") + content


def write_file(path: Path, content: bytes, diagnostics: Diagnostics) -> bool:
    """Makes a file hold sealed content, in one step; tells whether that changed anything.

    An edited file is named, and kept as `.orig`. Raises `Unusable`, after reporting why, where the file can't be
    written, or isn't one that oarlock wrote.
    """
    try:
        before = _present(path, diagnostics)
        if before == content:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        if before is not None and _is_edited(before):
            keep_edit(path, path)
            message = "this was edited since it was written: the edit is kept beside it as .orig, and replaced"
            diagnostics.warning("output-edited", message, Location(str(path)), "change the spec or the config instead")
        replace_file(path, content)
    except OSError as error:
        hint = "the file and its folder have to be writable"
        diagnostics.error("output-unwritable", in_words(error), Location(str(path)), hint)
        raise Unusable from error
    return True


def amend_file(path: Path, before: bytes, after: bytes, diagnostics: Diagnostics) -> bool:
    """Makes a file of the user's hold something else than it did, in one step; tells whether it does.

    What is a link, or was changed in the meantime, stays as it is. Raises `Unusable`, after reporting why, where the
    file can't be written.
    """
    try:
        if path.is_symlink() or path.read_bytes() != before:
            message = "this is a link, or was changed just now: it stays as it is"
            diagnostics.warning("output-blocked", message, Location(str(path)), "run it again, on the file itself")
            return False
        replace_file(path, after)
    except OSError as error:
        diagnostics.error("output-unwritable", in_words(error), Location(str(path)), "the file has to be writable")
        raise Unusable from error
    return True


def _present(path: Path, diagnostics: Diagnostics) -> bytes | None:
    """What a file of oarlock's holds; None where there is none."""
    if not os.path.lexists(path):
        return None
    ours = path.is_file() and not path.is_symlink()
    content = path.read_bytes() if ours else b""
    if not _SEAL.match(content):
        message = "this was not written by oarlock: it isn't overwritten"
        diagnostics.error("output-blocked", message, Location(str(path)), "name another file, or move it away")
        raise Unusable
    return content


def _is_edited(content: bytes) -> bool:
    seal = _SEAL.match(content)
    return seal is None or digest(content[seal.end() :]).encode() != seal.group(1)


def keep_file(path: Path, content: bytes, diagnostics: Diagnostics) -> bool:
    """Makes a file that is read before it is written hold this; tells whether that changed anything.

    Raises `Unusable` after reporting why not.
    """
    if kept_cause(path, content) is None:
        return False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content)
    except OSError as error:
        hint = "the file and its folder have to be writable"
        diagnostics.error("output-unwritable", in_words(error), Location(str(path)), hint)
        raise Unusable from error
    return True


def kept_cause(path: Path, content: bytes) -> Cause | None:
    """Why a file doesn't hold this; None where it does."""
    if not path.is_file():
        return Cause.MISSING
    return None if path.read_bytes() == content else Cause.OUTDATED


def replace_file(path: Path, content: bytes) -> None:
    """The content under a name of its own first, so that whoever reads the file finds one or the other whole."""
    fresh = put_beside(path, content)
    try:
        os.replace(fresh, path)
    except BaseException:
        _discard(fresh)
        raise


def put_beside(path: Path, content: bytes) -> str:
    """A new file beside another, with the mode that this one has or would have: what is to take its place."""
    descriptor, fresh = tempfile.mkstemp(prefix=f".{path.name}.oarlock-", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(content)
        os.chmod(fresh, path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
    except BaseException:
        _discard(fresh)
        raise
    return fresh


def _discard(fresh: str) -> None:
    with suppress(OSError):
        os.unlink(fresh)


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask

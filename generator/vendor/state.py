"""How a vendored client differs from its lock, told without the network.

_client.py: edited by hand
../../openapi.yaml: the spec has moved on from 1.4
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ..encode import show
from ..load import is_url
from ..text import SpecText
from ..write.drift import IGNORED_FOLDERS, is_plain
from ..write.manifest import digest
from . import base
from .lock import NAME, Lock, hash_of, this_generator
from .merge.lines import BETWEEN, OURS, THEIRS

OWN = (NAME, base.NAME)
"""The files about the others."""


def differences(folder: Path, lock: Lock) -> Iterator[str]:
    """A line for each difference."""
    yield from _of_files(folder, lock)
    yield from _of_inputs(folder, lock)
    if lock.generator != this_generator():
        yield f"oarlock has moved on from {show(SpecText(lock.generator))} to {this_generator()}"


def _of_files(folder: Path, lock: Lock) -> Iterator[str]:
    for path in (*lock.files, *OWN):
        if not is_plain(folder, path):
            yield f"{path}: missing"
        elif path not in OWN and hash_of(content := (folder / path).read_bytes()) != lock.files[path]:
            yield f"{path}: {'a conflict of an update is unresolved' if is_unresolved(content) else 'edited by hand'}"
    for path in present(folder):
        if path not in lock.files and path not in OWN:
            yield f"{show(SpecText(path), 200)}: not written by oarlock"


def _of_inputs(folder: Path, lock: Lock) -> Iterator[str]:
    inputs = {lock.spec.source: lock.spec.sha256, **lock.inputs}
    for source, before in inputs.items():
        now = _hash_at(folder, source)
        if now is not None and now != before:
            what = f"the spec has moved on from {lock.spec.version}" if source == lock.spec.source else "changed"
            yield f"{show(SpecText(source), 200)}: {show(SpecText(what), 200)}"


def _hash_at(folder: Path, source: str) -> str | None:
    """The hash of a file that a lock names; None where it can't be read here."""
    if not source or is_url(source):
        return None
    try:
        return digest((folder / source).read_bytes())
    except OSError:
        return None


def is_unresolved(content: bytes) -> bool:
    """Whether markers of a conflict are left."""
    lines = content.replace(b"\r\n", b"\n").splitlines(keepends=True)
    return all(marker.encode() in lines for marker in (OURS, BETWEEN, THEIRS))


def present(folder: Path) -> list[str]:
    """The files in a folder, less what tools leave there."""
    found = []
    for at, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in IGNORED_FOLDERS and not name.startswith("."))
        found += [(Path(at) / name).relative_to(folder).as_posix() for name in sorted(names) if name[0] != "."]
    return found

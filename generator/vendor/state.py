"""How a vendored client differs from its lock, told without the network.

_client.py: edited by hand
../../openapi.yaml: the spec has moved on from 1.4
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
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


class Kind(StrEnum):
    """In what way something differs."""

    MISSING = "missing"
    EDITED = "edited"
    UNRESOLVED = "unresolved"
    EXTRA = "extra"
    SPEC = "spec-moved"
    INPUT = "input-changed"
    GENERATOR = "generator-moved"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that isn't as the lock has it; `path` is seen from the folder, and empty for oarlock itself."""

    kind: Kind
    path: str
    message: str

    def __str__(self) -> str:
        return f"{show(SpecText(self.path), 200)}: {self.message}" if self.path else self.message


def differences(folder: Path, lock: Lock) -> Iterator[Difference]:
    """What differs, one by one."""
    yield from _of_files(folder, lock)
    yield from _of_inputs(folder, lock)
    if lock.generator != this_generator():
        message = f"oarlock has moved on from {show(SpecText(lock.generator))} to {this_generator()}"
        yield Difference(Kind.GENERATOR, "", message)


def _of_files(folder: Path, lock: Lock) -> Iterator[Difference]:
    for path in (*lock.files, *OWN):
        if not is_plain(folder, path):
            yield Difference(Kind.MISSING, path, "missing")
        elif path not in OWN and hash_of(content := (folder / path).read_bytes()) != lock.files[path]:
            if is_unresolved(content):
                yield Difference(Kind.UNRESOLVED, path, "a conflict of an update is unresolved")
            else:
                yield Difference(Kind.EDITED, path, "edited by hand")
    for path in present(folder):
        if path not in lock.files and path not in OWN:
            yield Difference(Kind.EXTRA, path, "not written by oarlock")


def _of_inputs(folder: Path, lock: Lock) -> Iterator[Difference]:
    inputs = {lock.spec.source: lock.spec.sha256, **lock.inputs}
    for source, before in inputs.items():
        now = _hash_at(folder, source)
        if now is not None and now != before and source == lock.spec.source:
            message = show(SpecText(f"the spec has moved on from {lock.spec.version}"), 200)
            yield Difference(Kind.SPEC, source, message)
        elif now is not None and now != before:
            yield Difference(Kind.INPUT, source, "changed")


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

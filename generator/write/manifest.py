"""The manifest: which files oarlock wrote into a folder, the hash of each, and what they were made from.

It is what tells a generated file from a user's, an edited file from one that is as it was written, and what has changed
since where they differ.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from ..render.files import GeneratedFile
from .inputs import Inputs, read_inputs

NAME = ".oarlock.json"
LEDGER = "names.json"
"""The name ledger, where it is kept with what is generated: it may be edited, as it is read before it is written."""
HISTORY = "history.json"
"""The history, where it is kept there; the same holds for it."""
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """Hashes (SHA-256, hex) by path, relative to the output folder."""

    files: Mapping[str, str]
    kind: str = "sdk"
    """What was written: an `sdk`, or `docs` alone."""
    broken: bool = False
    """Whether there is a manifest that can't be read, so that nothing is known."""
    newer: bool = False
    """Whether that is so because a later oarlock wrote it."""
    inputs: Inputs | None = None
    """What the files were made from; None where that isn't known, as in manifests of old."""

    def lists_the_same(self, other: Manifest) -> bool:
        """Whether both are of the same files, whatever these were made from."""
        return (self.kind, dict(self.files), self.broken) == (other.kind, dict(other.files), other.broken)


def manifest_of(files: Iterable[GeneratedFile], kind: str, inputs: Inputs | None = None) -> Manifest:
    """The manifest of files about to be written."""
    hashes = {file.path: digest(file.content) for file in sorted(files, key=lambda file: file.path)}
    return Manifest(hashes, kind, inputs=inputs)


def manifest_file(manifest: Manifest) -> GeneratedFile:
    """The manifest as a file of its own."""
    inputs = {"inputs": manifest.inputs.as_data()} if manifest.inputs else {}
    stated = {"format": FORMAT, "kind": manifest.kind, **inputs, "files": dict(manifest.files)}
    return GeneratedFile(NAME, (json.dumps(stated, indent=2) + "\n").encode("ascii"))


def read_manifest(folder: Path) -> Manifest:
    """The manifest in a folder; an empty one where there is none, or none that can be read."""
    place = folder / NAME
    if not place.is_file() or place.is_symlink():
        return Manifest({})
    try:
        stated = json.loads(place.read_bytes())
        files = {str(path): str(hash) for path, hash in stated["files"].items() if stays_inside(path)}
        format = stated.get("format")
        if format != FORMAT:
            return Manifest({}, broken=True, newer=isinstance(format, int) and format > FORMAT)
        return Manifest(files, str(stated.get("kind", "sdk")), inputs=read_inputs(stated.get("inputs")))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Manifest({}, broken=True)


def stays_inside(path: str) -> bool:
    """Whether a stated path is one that oarlock could have written: relative, plain, and inside the folder."""
    steps = path.split("/")
    plain = path.isascii() and path.isprintable() and "\\" not in path and ":" not in path
    return plain and PurePosixPath(path).parts == tuple(steps) and ".." not in steps


def digest(content: bytes) -> str:
    """The hash of a file's content."""
    return sha256(content).hexdigest()

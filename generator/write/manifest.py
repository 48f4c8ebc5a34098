"""The manifest: which files oarlock wrote into a folder, and the hash of each.

It is what tells a generated file from a user's, and an edited file from one that is as it was written.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from ..render.files import GeneratedFile

NAME = ".oarlock.json"
LEDGER = "names.json"
"""The name ledger, where it is kept with what is generated: it may be edited, as it is read before it is written."""
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """Hashes (SHA-256, hex) by path, relative to the output folder."""

    files: Mapping[str, str]
    kind: str = "sdk"
    """What was written: an `sdk`, or `docs` alone."""
    broken: bool = False
    """Whether there is a manifest that can't be read, so that nothing is known."""


def manifest_of(files: Iterable[GeneratedFile], kind: str) -> Manifest:
    """The manifest of files about to be written."""
    return Manifest({file.path: digest(file.content) for file in sorted(files, key=lambda file: file.path)}, kind)


def manifest_file(manifest: Manifest) -> GeneratedFile:
    """The manifest as a file of its own."""
    text = json.dumps({"format": FORMAT, "kind": manifest.kind, "files": dict(manifest.files)}, indent=2) + "\n"
    return GeneratedFile(NAME, text.encode("ascii"))


def read_manifest(folder: Path) -> Manifest:
    """The manifest in a folder; an empty one where there is none, or none that can be read."""
    place = folder / NAME
    if not place.is_file() or place.is_symlink():
        return Manifest({})
    try:
        stated = json.loads(place.read_bytes())
        files = {str(path): str(hash) for path, hash in stated["files"].items() if stays_inside(path)}
        known = stated.get("format") == FORMAT
        return Manifest(files, str(stated.get("kind", "sdk"))) if known else Manifest({}, broken=True)
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

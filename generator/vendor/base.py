"""The text that was generated, compressed, beside what it was written to: what a merge of three ways starts from.

A generated file can't be made again years later, as that takes the spec and the generator of then; and which files
people are going to edit isn't known when they are written. So all of them are kept, in about a tenth of their size, and
with them the description.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..diagnostics import Diagnostics, Location, Unusable
from ..render.files import GeneratedFile
from .description import NOT_KEPT, Description, read_description
from .lock import Lock, hash_of

NAME = "oarlock.base.json.xz"
MAX_BYTES = 256 * 1024 * 1024
_UNREADABLE = (OSError, ValueError, TypeError, AttributeError, lzma.LZMAError, EOFError, RecursionError)


def base_file(files: Iterable[GeneratedFile], description: Description) -> GeneratedFile:
    """The generated texts, and what they were made from, as one file."""
    texts = {file.path: file.content.decode("utf-8") for file in sorted(files, key=lambda file: file.path)}
    kept = {"files": texts, "description": description.as_data()}
    return GeneratedFile(NAME, lzma.compress(json.dumps(kept, indent=0).encode("ascii"), preset=6))


def load_base(folder: Path, lock: Lock, diagnostics: Diagnostics) -> Mapping[str, bytes]:
    """What was generated into a folder, as its lock has it. Raises `Unusable` after reporting that it is damaged."""
    place = folder / NAME
    try:
        kept = _unpacked(place)
        texts = {str(path): content.encode("utf-8") for path, content in kept.get("files", kept).items()}
        if {path: hash_of(text) for path, text in texts.items()} != dict(lock.files):
            raise ValueError("its texts aren't those of the lock")
        return texts
    except _UNREADABLE as error:
        message = "the generated texts can't be read from this, so that edits can't be told from them"
        hint = "restore it from version control together with the lock"
        diagnostics.error("base-unreadable", message, Location(str(place)), hint)
        raise Unusable from error


def load_description(folder: Path) -> Description:
    """What a client was made from; `NOT_KEPT` where that isn't known, as where an oarlock of old kept none."""
    try:
        return read_description(_unpacked(folder / NAME).get("description"))
    except _UNREADABLE:
        return NOT_KEPT


def _unpacked(place: Path) -> Any:
    packed = place.read_bytes()
    return json.loads(lzma.LZMADecompressor(memlimit=MAX_BYTES).decompress(packed, MAX_BYTES))

"""Paths of the user's code, and what changed, become the places that the changes touch."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from ..diagnostics import Diagnostics
from .bindings import Surroundings, bindings_of
from .calls import hits_of_calls
from .facts import Hit, Sdk, UserFile
from .files import read_files
from .looking import Looking
from .mentions import hits_of_mentions
from .modules import find_bases, name_modules
from .reads import hits_of_reads
from .symbols import Index
from .untyped import Notes

_WORD = re.compile(r"\w+")
ROUNDS = 4
"""How often functions without annotations get some; what is called by what is called is four deep."""


def read_code(paths: Iterable[Path], diagnostics: Diagnostics) -> tuple[UserFile, ...]:
    """The user's files at the paths."""
    return name_modules(list(read_files(paths, diagnostics)))


def bases_of(files: Iterable[UserFile], package: str) -> tuple[str, ...]:
    """The paths that the files import a package by."""
    return find_bases(files, package)


def find_hits(files: Sequence[UserFile], sdk: Sdk, index: Index, diagnostics: Diagnostics) -> tuple[Hit, ...]:
    """Every place that a change touches, once for each change, in the order of the files. Raises `Unusable`."""
    if not sdk.bases or not index.changes:
        return ()
    looked = _looked(files, sdk, index, diagnostics)
    found = {
        (hit.file.module, hit.span, hit.change.rule, hit.symbol): hit for looking in looked for hit in _hits(looking)
    }
    return tuple(sorted(found.values(), key=lambda hit: (str(hit.file.path), hit.span.line, hit.span.column)))


def _hits(looking: Looking) -> Iterator[Hit]:
    yield from hits_of_mentions(looking)
    yield from hits_of_reads(looking)
    yield from hits_of_calls(looking)


def _looked(files: Sequence[UserFile], sdk: Sdk, index: Index, diagnostics: Diagnostics) -> list[Looking]:
    from .implied import imply
    from .inference import infer
    from .stubs import modules_of

    stubs = dict(modules_of(sdk, {word for file in files for word in _WORD.findall(file.text)}))
    own = {*stubs, *(file.module for file in files)}
    notes: Mapping[str, Notes] = {}
    typed = infer(files, stubs, notes, diagnostics)
    for _ in range(ROUNDS - 1):
        more = imply(files, typed, own)
        if more == notes:
            break
        notes = more
        typed = infer(files, stubs, notes, diagnostics)
    bindings = bindings_of(files, sdk)
    return [Looking(file, typed[file.module], index, sdk, bindings, Surroundings(file)) for file in files]

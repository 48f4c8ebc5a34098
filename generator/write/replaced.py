"""Replacing some files of a folder in one step, where who calls has seen to what is lost.

with settled(folder):                 nobody else writes there, and nothing is left half done
    files = merged(folder, ...)       what is there can be read now
    replace_files(folder, files)      one step: killed at any moment, the folder is the old one or the new
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ..diagnostics import Diagnostics, Location, Unusable
from ..render.files import GeneratedFile
from .drift import Cause, Drift
from .files import WRITABLE_HINT, build_beside, in_words
from .refusals import refuse_paths
from .staging import alone, staging
from .swap import swap


@contextmanager
def settled(folder: Path, diagnostics: Diagnostics) -> Iterator[None]:
    """Makes other runs that write beside a folder wait. Raises `Unusable` after reporting why it can't be written."""
    try:
        Path(os.path.abspath(folder)).parent.mkdir(parents=True, exist_ok=True)
        with alone(Path(os.path.abspath(folder))):
            yield
    except OSError as error:
        diagnostics.error("output-unwritable", in_words(error), Location(str(folder)), WRITABLE_HINT)
        raise Unusable from error


def replace_files(folder: Path, files: Iterable[GeneratedFile], gone: Collection[str] = ()) -> None:
    """Makes a folder hold these files and none of the `gone` ones; all others stay. Raises OSError."""
    written, folder = list(files), Path(os.path.abspath(folder))
    refuse_paths(written)
    changed = [Drift(path, Cause.OUTDATED) for path in (*(file.path for file in written), *gone)]
    if changed:
        with staging(folder) as beside:
            build_beside(folder, beside / "new", written, changed)
            swap(folder, beside / "new")

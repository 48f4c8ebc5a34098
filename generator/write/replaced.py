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

from ..diagnostics import Diagnostics
from ..render.files import GeneratedFile
from .drift import Cause, Drift
from .files import exchange, told_if_unwritable
from .refusals import refuse_paths
from .staging import alone


@contextmanager
def settled(folder: Path, diagnostics: Diagnostics) -> Iterator[None]:
    """Makes other runs that write beside a folder wait. Raises `Unusable` after reporting why it can't be written."""
    place = Path(os.path.abspath(folder))
    with told_if_unwritable(folder, diagnostics):
        place.parent.mkdir(parents=True, exist_ok=True)
        with alone(place):
            yield


def replace_files(folder: Path, files: Iterable[GeneratedFile], gone: Collection[str] = ()) -> None:
    """Makes a folder hold these files and none of the `gone` ones; all others stay. Raises OSError."""
    written, folder = list(files), Path(os.path.abspath(folder))
    refuse_paths(written)
    exchange(folder, written, [Drift(path, Cause.OUTDATED) for path in (*(file.path for file in written), *gone)])

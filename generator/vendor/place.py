"""Where a client may be vendored: a folder of its own, inside the repository, whose name can be imported."""

from __future__ import annotations

import keyword
import os
import re
from collections.abc import Sequence
from pathlib import Path

from ..diagnostics import Diagnostics, Location, Unusable
from ..encode import show
from ..text import SpecText
from ..write.refusals import REPOSITORIES, refuse_folder
from .lock import NAME
from .state import present

_NAME = re.compile(r"[a-z_][a-z0-9_]{0,59}")


def refuse_place(folder: Path, inputs: Sequence[Path], diagnostics: Diagnostics) -> None:
    """Raises `Unusable` after reporting why a client can't live in a folder."""
    place = Location(str(folder))
    root = _root()
    if not _NAME.fullmatch(folder.name) or keyword.iskeyword(folder.name):
        named = folder.name if folder.name.strip(".") else str(folder)
        message = f"`{show(SpecText(named))}` can't be imported: the folder's name is that of the package"
        hint = "name a folder of lower-case letters, digits and _, e.g. --into src/app/_vendor/runs"
        diagnostics.error("vendor-name", message, place, hint)
    elif not Path(os.path.realpath(folder)).is_relative_to(root):
        message = f"this leads out of {show(SpecText(str(root)), 200)}"
        diagnostics.error("vendor-outside", message, place, "run oarlock in the repository that the client is for")
    else:
        refuse_folder(folder, inputs, diagnostics)
        if not diagnostics.failed and not (folder / NAME).is_file() and (files := present(folder)):
            message = f"this folder holds files that oarlock didn't write: {show(SpecText(', '.join(files)), 120)}"
            diagnostics.error("vendor-occupied", message, place, "name a folder of its own")
    if diagnostics.failed:
        raise Unusable


def _root() -> Path:
    """The repository around the current folder; that folder itself where there is none."""
    here = Path(os.path.realpath("."))
    around = (place for place in (here, *here.parents) if any(os.path.lexists(place / name) for name in REPOSITORIES))
    return next(around, here)

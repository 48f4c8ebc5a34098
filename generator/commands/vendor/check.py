"""`oarlock vendor check`: what differs from the lock."""

from __future__ import annotations

from dataclasses import dataclass

import typer

from ...diagnostics import Diagnostics
from ...terminal import say, say_data
from ..options import Format, Judging, spread
from ..run import guarded
from .shared import Folded, shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Looking(Folded):
    """What `vendor check` takes."""


@spread
def check(given: Looking) -> None:
    """Tell what of a vendored client was edited, and whether its spec or oarlock has moved on; exit 1 if so.

    Asks nothing of the network, and changes nothing.
    """
    diagnostics = Diagnostics()
    with guarded(Judging(format=given.format), diagnostics):
        from ...vendor.lock import load_lock
        from ...vendor.state import differences

        found = list(differences(given.folder, load_lock(given.folder, diagnostics)))
        if given.format is Format.JSON:
            listed = [{"kind": item.kind.value, "path": item.path, "message": item.message} for item in found]
            say_data({"folder": str(given.folder), "differences": listed, "diagnostics": []})
        else:
            for line in map(str, found) if found else [f"{shown(given.folder)}: as it was vendored"]:
                say(line)
        if found:
            raise typer.Exit(1)

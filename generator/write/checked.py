"""What in a folder isn't as it would be generated: which files, why, and the lines of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..render.files import GeneratedFile
from .causes import Group, grouped
from .drift import Cause, Drift, check_folder
from .hunks import Hunks, hunks_of
from .inputs import Inputs
from .manifest import NAME, manifest_of, read_manifest


@dataclass(frozen=True, slots=True)
class Checked:
    """What differs between a folder and what is generated, and why."""

    folder: Path
    drift: tuple[Drift, ...]
    groups: tuple[Group, ...]
    files: tuple[GeneratedFile, ...]

    def hunks(self, limit: int | None) -> Hunks:
        """The lines that differ, as many as are wanted."""
        return hunks_of(self.folder, self.drift, self.files, limit)


def check_files(
    folder: Path, files: Iterable[GeneratedFile], inputs: Inputs, beside: Iterable[Drift], *, strict: bool
) -> Checked:
    """Holds a folder against what is generated from these inputs; `beside` is what differs out of it.

    What was read may be another, and give the same: that is in step. Files of others count to the `strict` alone.
    Raises OSError.
    """
    listed = tuple(files)
    before = read_manifest(folder)
    now = manifest_of((file for file in listed if file.path != NAME), "sdk")
    ignored = (Drift(NAME, Cause.OUTDATED),) if before.lists_the_same(now) else ()
    found = (item for item in (*check_folder(folder, listed), *beside) if item not in ignored)
    drift = tuple(item for item in found if strict or item.cause is not Cause.FOREIGN)
    return Checked(folder, drift, grouped(drift, before, inputs), listed)

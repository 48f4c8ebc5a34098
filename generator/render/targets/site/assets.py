"""What every page of the site loads: its style, its script, the search, and nothing from anywhere else."""

from __future__ import annotations

from collections.abc import Iterator

from ...environment import templates_folder
from ...files import GeneratedFile

FOLDER = "assets"


def asset_files() -> Iterator[GeneratedFile]:
    """The files of the assets folder, as they are."""
    for path in sorted((templates_folder() / "site" / FOLDER).iterdir()):
        yield GeneratedFile(f"{FOLDER}/{path.name}", path.read_bytes())

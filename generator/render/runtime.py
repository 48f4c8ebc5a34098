"""The runtime goes into the SDK as it is."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from .files import GeneratedFile


def runtime_files(package: str) -> Iterator[GeneratedFile]:
    """The runtime's modules under `<package>/_runtime/`, byte for byte."""
    yield from _copied(files("generator") / "runtime", f"{package}/_runtime")


def _copied(folder: Traversable, target: str) -> Iterator[GeneratedFile]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_file() and entry.name.endswith(".py"):
            yield GeneratedFile(f"{target}/{entry.name}", entry.read_bytes())
        elif entry.is_dir() and entry.name != "__pycache__":
            yield from _copied(entry, f"{target}/{entry.name}")

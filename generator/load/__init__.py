"""Floor 1, load: bytes become a `SpecDocument`, in OpenAPI 3.1 form, in which every node knows where it was written."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ..diagnostics import Diagnostics, Unusable
from .document import SpecDocument
from .files import Files
from .node import File, Kind, Node
from .overlays import apply_overlay
from .parse import load_tree
from .source import Source, SpecBytes, load_source
from .swagger import MOVED, from_swagger
from .tree import Raw, RawObject
from .validate import check_paths
from .version import detect_version
from .walk import walk

__all__ = ["Kind", "Node", "SpecBytes", "SpecDocument", "load_document"]


def load_document(
    source: Path | SpecBytes,
    diagnostics: Diagnostics,
    *,
    overlays: Sequence[Path] = (),
    root: Path | None = None,
) -> SpecDocument:
    """Reads a description and the files it refers to inside `root`, which is its own folder if not given.

    Raises `Unusable`, after reporting why, where nothing can come of it; other errors are in `diagnostics`.
    """
    with _collector_paused():
        return _load(source, diagnostics, overlays, root)


def _load(
    source: Path | SpecBytes, diagnostics: Diagnostics, overlays: Sequence[Path], root: Path | None
) -> SpecDocument:
    entry_source = load_source(source, diagnostics)
    tree = load_tree(entry_source, diagnostics).root
    for overlay in overlays:
        apply_overlay(tree, load_source(overlay, diagnostics), diagnostics)
    version = detect_version(Node(tree, File(entry_source, tree)), diagnostics)
    entry = _in_one_form(entry_source, tree)
    folder = root or (source.parent if isinstance(source, Path) else None)
    files = Files(entry, folder, lambda path, name: _load_other(path, name, entry_source, diagnostics))
    document = SpecDocument(version, Node(entry.root, entry), entry_source, files, diagnostics)
    check_paths(document.root, diagnostics)
    walk(document)
    return document


def _in_one_form(source: Source, tree: Raw, name: str = "") -> File:
    if isinstance(tree, RawObject) and "swagger" in tree and "openapi" not in tree:
        return File(source, from_swagger(tree), name, MOVED)
    return File(source, tree, name)


def _load_other(path: Path, name: str, entry: Source, diagnostics: Diagnostics) -> File | None:
    shown = str(Path(entry.name).parent / name)
    try:
        source = load_source(path, diagnostics, shown)
        return _in_one_form(source, load_tree(source, diagnostics).root, name)
    except Unusable:
        return None


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Pauses the cycle collector: a growing tree has no garbage, and looking for it doubles the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()

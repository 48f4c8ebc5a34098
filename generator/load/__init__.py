"""Floor 1, load: bytes become a `SpecDocument`, in OpenAPI 3.1 form, in which every node knows where it was written."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from ..diagnostics import Diagnostics, Severity, Unusable
from .document import SpecDocument
from .fetch import fetch_spec, is_url
from .files import Files, Reach
from .node import File, Kind, Node
from .overlays import apply_overlay
from .parse import load_tree
from .source import Source, SpecBytes, load_source
from .swagger import MOVED, from_swagger
from .tree import Raw, RawObject
from .validate import check_paths
from .version import detect_version, is_swagger
from .walk import walk

__all__ = ["Kind", "Node", "SpecBytes", "SpecDocument", "fetch_spec", "is_url", "load_document", "load_raw_tree"]


def load_document(
    source: Path | SpecBytes,
    diagnostics: Diagnostics,
    *,
    overlays: Sequence[Path] = (),
    root: Path | None = None,
    urls: tuple[str, ...] = (),
) -> SpecDocument:
    """Reads a description and what it refers to: files in `root`, its own folder if not given, and under `urls`.

    Raises `Unusable`, after reporting why, where nothing can come of it; other errors are in `diagnostics`.
    """
    with _collector_paused():
        beside = source.beside if isinstance(source, SpecBytes) else None
        return _load(source, diagnostics, overlays, Reach(root or _folder(source), urls, beside))


def load_raw_tree(source: Path | SpecBytes, diagnostics: Diagnostics, overlays: Sequence[Path] = ()) -> Raw:
    """The entry file as its author wrote it, in whatever version, and as overlays change it: what others can target."""
    tree = load_tree(load_source(source, diagnostics), diagnostics).root
    for overlay in overlays:
        apply_overlay(tree, load_source(overlay, diagnostics), diagnostics)
    return tree


def _folder(source: Path | SpecBytes) -> Path | None:
    return source.parent if isinstance(source, Path) else None


def _load(source: Path | SpecBytes, diagnostics: Diagnostics, overlays: Sequence[Path], reach: Reach) -> SpecDocument:
    entry_source = load_source(source, diagnostics)
    tree = load_tree(entry_source, diagnostics).root
    for overlay in overlays:
        apply_overlay(tree, load_source(overlay, diagnostics), diagnostics)
    root = Node(tree, File(entry_source, tree))
    version = detect_version(root, diagnostics)
    entry = _in_one_form(entry_source, tree, swagger=is_swagger(root))
    files = Files(entry, reach, lambda place, name: _load_other(place, name, entry_source, reach, diagnostics))
    document = SpecDocument(version, Node(entry.root, entry), entry_source, files, diagnostics)
    check_paths(document.root, diagnostics)
    walk(document)
    return document


def _in_one_form(source: Source, tree: Raw, name: str = "", *, swagger: bool) -> File:
    if swagger and isinstance(tree, RawObject):
        return File(source, from_swagger(tree), name, MOVED)
    return File(source, tree, name)


def _load_other(place: Path | str, name: str, entry: Source, reach: Reach, diagnostics: Diagnostics) -> File | None:
    """A file that is referred to; one that can't be read costs what refers to it, and no more."""
    own = Diagnostics()
    try:
        if isinstance(place, Path):
            source = load_source(place, own, str(Path(entry.name).parent / name))
        else:
            source = load_source(_read_named(place, entry, reach, own), own)
        tree = load_tree(source, own).root
        return _in_one_form(source, tree, name, swagger=isinstance(tree, RawObject) and "swagger" in tree)
    except Unusable:
        return None
    finally:
        for found in own:
            if found.severity is Severity.NOTE:
                diagnostics.note(found.code, found.message, found.location, found.hint)
            else:
                became = found.became or "not read"
                diagnostics.degraded(found.code, found.message, found.location, found.hint, became=became)


def _read_named(place: str, entry: Source, reach: Reach, diagnostics: Diagnostics) -> SpecBytes:
    """What is at an address, or beside a description that is not on disk."""
    kept = reach.beside.read(place) if reach.beside else None
    if kept is not None:
        return SpecBytes(str(PurePosixPath(entry.name).parent / place), kept)
    if not is_url(place):
        raise Unusable
    return fetch_spec(place, diagnostics, reach.urls)


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

"""A folder becomes extensions: every Python file in it, nothing that lies elsewhere, and none of it is run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from ..diagnostics import Diagnostics, Location
from ..encode import show
from ..text import SpecText
from .extended import find_extended
from .facts import Extensions, module_of
from .read import read_file

MAX_FILES = 1_000
MAX_FOLDERS = 8
"""How deep folders may lie in each other."""


def read_extensions(folder: Path, package: str, origin: str, diagnostics: Diagnostics) -> Extensions:
    """The extensions in a folder; what can't be used is an error."""
    if not folder.is_dir():
        hint = "make it, or leave `extensions` out of the config"
        diagnostics.error("extension-folder", "there is no such folder of extensions", Location(str(folder)), hint)
        return Extensions(origin)
    found = list(_found(folder, PurePosixPath(), diagnostics))
    if len(found) > MAX_FILES:
        message = f"this folder holds {len(found)} Python files: more than {MAX_FILES} are no extensions"
        diagnostics.error("extension-folder", message, Location(str(folder)), "name a folder of their own")
        return Extensions(origin)
    _refuse_alike(folder, found, diagnostics)
    read = (read_file(folder / path, path, package, folder.name, diagnostics) for path in found)
    files = tuple(file for file in read if file is not None)
    return Extensions(origin, files, find_extended(files, diagnostics))


def _found(folder: Path, inside: PurePosixPath, diagnostics: Diagnostics) -> Iterator[PurePosixPath]:
    """The Python files of a folder and those within it, by name."""
    for entry in _entries(folder / inside, diagnostics):
        path, place = inside / entry.name, Location(entry.path)
        if entry.is_symlink() and not _leads_inside(entry, folder):
            message, hint = "this link leads out of the folder: it isn't followed", "put the file itself here"
            diagnostics.error("extension-link", message, place, hint)
        elif entry.is_dir():
            if len(path.parts) > MAX_FOLDERS:
                message = f"this lies more than {MAX_FOLDERS} folders deep"
                diagnostics.error("extension-folder", message, place, "move it up")
            elif _is_name(entry.name, place, diagnostics):
                yield from _found(folder, path, diagnostics)
        elif entry.name.endswith(".py") and entry.is_file():
            yield from [path] if _is_name(entry.name.removesuffix(".py"), place, diagnostics) else []
        else:
            diagnostics.note("extension-other", "this is no Python file: it isn't copied into the package", place)


def _entries(folder: Path, diagnostics: Diagnostics) -> list[os.DirEntry[str]]:
    """What is in a folder, by name, but for what is hidden."""
    try:
        with os.scandir(folder) as entries:
            listed = [entry for entry in entries if not entry.name.startswith(".") and entry.name != "__pycache__"]
    except OSError as error:
        reason = show(SpecText(error.strerror or ""))
        message = f"this folder can't be read: {reason}"
        diagnostics.error("extension-unreadable", message, Location(str(folder)), "check its permissions")
        return []
    return sorted(listed, key=lambda entry: entry.name)


def _leads_inside(entry: os.DirEntry[str], folder: Path) -> bool:
    """Whether a link leads to a file of the folder; one to a folder could lead in circles."""
    return entry.is_file() and Path(os.path.realpath(entry.path)).is_relative_to(os.path.realpath(folder))


def _is_name(name: str, place: Location, diagnostics: Diagnostics) -> bool:
    if name.isascii() and name.isidentifier():
        return True
    message = f"{show(SpecText(name))} can't be imported: a module's name has letters, digits and _"
    diagnostics.error("extension-name", message, place, "rename it")
    return False


def _refuse_alike(folder: Path, found: list[PurePosixPath], diagnostics: Diagnostics) -> None:
    """Reports files that would be one module, if only where names have no case."""
    known = {module_of(home / "__init__.py").casefold(): home for path in found for home in path.parents}
    for path in found:
        stem = module_of(path).casefold()
        other = known.setdefault(stem, path)
        if other not in (path, path.parent) or (other == path.parent and path.name != "__init__.py"):
            message = f"{path} and {other} would be one module"
            diagnostics.error("extension-name", message, Location(str(folder / path)), "rename one of them")

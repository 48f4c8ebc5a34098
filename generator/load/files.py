"""The files of one description: opened once each, never outside one folder, never over a network."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

from .node import File
from .tree import RawObject

MAX_FILES = 2000

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\")


class Outside(Exception):
    """A reference leads to what must not be opened."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint


class Files:
    """Every file of a description by its address as seen from the entry file; `root` is the folder they may be in."""

    def __init__(self, entry: File, root: Path | None, load: Callable[[Path, str], File | None]) -> None:
        self._root = root and Path(os.path.realpath(root))
        self._load = load
        self._entry = entry
        self._named: dict[str, File] = {entry.name: entry}
        self._opened: dict[Path, File | None] = {}
        self._home: Path | None = None
        if entry.source.path:
            real = Path(os.path.realpath(entry.source.path))
            self._home = real.parent
            self._opened[real] = entry

    def named(self, name: str) -> File | None:
        """An open file by its address."""
        return self._named.get(name)

    def opened(self, address: str, referrer: File) -> File | None:
        """The file at a relative address, loaded if it is new; None where there is none. Raises `Outside`."""
        # OpenAPI 3.2 lets a description say its own address.
        if isinstance(self._entry.root, RawObject) and self._entry.root.get("$self") == address:
            return self._entry
        path = self._place(address, referrer)
        if path not in self._opened:
            readable = path.is_file() and len(self._opened) < MAX_FILES
            file = self._load(path, os.path.relpath(path, self._home)) if readable else None
            self._opened[path] = file
            if file:
                self._named[file.name] = file
        return self._opened[path]

    def _place(self, address: str, referrer: File) -> Path:
        if _SCHEME.match(address):
            raise Outside("out of the description", "copy the file beside the description and refer to it there")
        if self._root is None or referrer.source.path is None:
            raise Outside("to another file, and this description is not in a folder", "pass the description as a file")
        relative = unquote(address)
        if "\0" in relative or "\\" in relative or relative.startswith("/"):
            raise Outside("out of the description's folder", "use a relative path with forward slashes")
        # Links are followed before the check, so that none leads out.
        path = Path(os.path.realpath(Path(os.path.realpath(referrer.source.path)).parent / relative))
        if not path.is_relative_to(self._root):
            raise Outside("out of the description's folder", "name the folder that holds all its files: --ref-root DIR")
        return path

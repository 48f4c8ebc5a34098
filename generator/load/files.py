"""The files of one description: opened once each, never outside one folder, never from an address not allowed."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit, urlunsplit

from ..encode import show
from ..text import SpecText
from .fetch import is_under, is_url
from .node import File
from .source import Beside, Source
from .tree import RawObject

MAX_FILES = 2000

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\")


class Outside(Exception):
    """A reference leads to what must not be opened; `remote` tells whether that is at an address."""

    def __init__(self, reason: str, hint: str, *, remote: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint
        self.remote = remote


@dataclass(frozen=True, slots=True)
class Reach:
    """How far references may lead: into files of the folder `root`, and to addresses under the prefixes `urls`.

    Of a description that is not on disk, what lies `beside` it is all there is.
    """

    root: Path | None = None
    urls: tuple[str, ...] = ()
    beside: Beside | None = None


Load = Callable[["Path | str", str], "File | None"]
"""Loads what is at a path or address, under a name."""


class Files:
    """Every file of a description by its address as seen from the entry file."""

    def __init__(self, entry: File, reach: Reach, load: Load) -> None:
        self._root = reach.root and Path(os.path.realpath(reach.root))
        self._urls = reach.urls
        self._beside = reach.beside
        self._load = load
        self._entry = entry
        self._named: dict[str, File] = {entry.name: entry}
        self._opened: dict[Path | str, File | None] = {}
        self._home: Path | None = self._root
        if entry.source.path:
            real = Path(os.path.realpath(entry.source.path))
            self._home = real.parent
            self._opened[real] = entry
        elif entry.source.url:
            self._opened[entry.source.url] = entry
        elif reach.beside:
            self._opened[reach.beside.entry] = entry

    def named(self, name: str) -> File | None:
        """An open file by its address."""
        return self._named.get(name)

    def sources(self) -> dict[str, Source]:
        """The texts that the description consists of, by their places as seen from the entry file's folder.

        What was piped in is `-`; an address is told without what may be secret in it.
        """
        entry = self._entry.source
        name = entry.path.name if entry.path else _told(entry.url) or "-"
        others = (file for file in self._opened.values() if file and file is not self._entry)
        return {name: entry} | {_told(file.source.url) or file.name: file.source for file in others}

    def opened(self, address: str, referrer: File) -> File | None:
        """The file at a relative address, loaded if it is new; None where there is none. Raises `Outside`."""
        # OpenAPI 3.2 lets a description say its own address.
        if isinstance(self._entry.root, RawObject) and self._entry.root.get("$self") == address:
            return self._entry
        place = self._place(address, referrer)
        if place not in self._opened:
            file = self._read(place) if len(self._opened) < MAX_FILES else None
            self._opened[place] = file
            if file:
                self._named[file.name] = file
        return self._opened[place]

    def _read(self, place: Path | str) -> File | None:
        if isinstance(place, str):
            return self._load(place, place)
        return self._load(place, os.path.relpath(place, self._home)) if place.is_file() else None

    def _place(self, address: str, referrer: File) -> Path | str:
        """Where an address leads, as seen from a file: a path, or a URL."""
        url = urljoin(referrer.source.url, address) if referrer.source.url else address
        if is_url(url):
            return self._allowed_url(url)
        if url.lower().startswith("file:"):
            return self._allowed_path(Path(unquote(urlsplit(url).path)))
        if _SCHEME.match(address):
            raise Outside("out of the description", "copy the file beside the description and refer to it there")
        relative = unquote(address)
        if "\\" in relative:
            raise Outside("out of the description's folder", "use a relative path with forward slashes")
        if self._beside is not None:
            return _path_beside(self._beside, referrer.name, relative)
        folder = self._home if referrer.source.path is None else Path(os.path.realpath(referrer.source.path)).parent
        return self._allowed_path((folder or Path()) / relative)

    def _allowed_url(self, url: str) -> str:
        kept = self._beside is not None and self._beside.read(url) is not None
        if not kept and not is_under(url, self._urls):
            shown = show(SpecText(urljoin(url, ".")), 200)
            raise Outside("to an address", f"to have it fetched, allow it: --allow-url {shown}", remote=True)
        return url

    def _allowed_path(self, path: Path) -> Path:
        if self._root is None:
            raise Outside("to another file, and this description is not in a folder", "name one: --ref-root DIR")
        if "\0" in str(path):
            raise Outside("to what can't be a file's name", "correct the reference")
        # Links are followed before the check, so that none leads out.
        real = Path(os.path.realpath(path))
        if not real.is_relative_to(self._root):
            around = show(SpecText(os.path.commonpath((self._root, real))), 200)
            raise Outside(
                "out of the description's folder", f"name the folder that holds all its files: --ref-root {around}"
            )
        return real


def _told(url: str) -> str:
    """An address without the user and the query in it."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", "")) if url else ""


def _path_beside(beside: Beside, home: str, relative: str) -> str:
    """The path of a file from the folder of a description that is not on disk."""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(home), relative))
    if path.startswith("/") or path.split("/").count("..") > beside.above:
        raise Outside("out of the description's folder", "name the folder that holds all its files: --ref-root DIR")
    return path

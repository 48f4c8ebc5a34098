"""Paths become the files of Python there that can be read; what can't be is told, and left as it is."""

from __future__ import annotations

import ast
import io
import os
import tokenize
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Diagnostics, Location
from ..encode import show
from ..extend.syntax import is_too_deep
from ..text import SpecText

MAX_BYTES = 2_000_000
_IGNORED = frozenset(("__pycache__", "node_modules", "site-packages", "venv", "env", "build", "dist"))
_MARKS = ("pyvenv.cfg",)
"""What tells a folder that isn't the user's own code."""
_OURS = ("_runtime", "_client.py")
"""What a folder has that holds an SDK of oarlock's."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file, before it is known which module it is."""

    path: Path
    source: bytes
    text: str
    tree: ast.Module


def is_sdk(folder: Path) -> bool:
    """Whether a folder holds an SDK that was generated."""
    return all((folder / name).exists() for name in _OURS)


def read_files(paths: Iterable[Path], diagnostics: Diagnostics) -> Iterator[ReadFile]:
    """The files at the paths and in folders there, each once, those of generated SDKs left out."""
    seen: set[str] = set()
    for root in paths:
        real = os.path.realpath(root)
        for path in _files(root):
            target = os.path.realpath(path)
            if os.path.commonpath([target, real]) != real:
                hint = "name the file itself, if it is yours"
                _skip(path, "this is a link to somewhere else", hint, diagnostics)
            elif target not in seen and (path == root or not path.is_symlink()):
                seen.add(target)
                read = _read(path, diagnostics)
                yield from [read] if read else []


def _files(root: Path) -> Iterator[Path]:
    if not root.is_dir():
        yield root
        return
    for at, folders, names in os.walk(root):
        folder = Path(at)
        folders[:] = sorted(name for name in folders if _is_own(folder / name))
        yield from (folder / name for name in sorted(names) if name.endswith(".py"))


def _is_own(folder: Path) -> bool:
    ignored = folder.name.startswith(".") or folder.name in _IGNORED
    return not ignored and not is_sdk(folder) and not any((folder / mark).exists() for mark in _MARKS)


def _read(path: Path, diagnostics: Diagnostics) -> ReadFile | None:
    try:
        source = _bytes(path)
        encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
        text = source.decode(encoding).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        tree = _parsed(text)
    except SyntaxError as error:
        _skip(path, show(SpecText(error.msg), 120), "mend it first", diagnostics, error.lineno, error.offset)
    except (OSError, ValueError, LookupError, RecursionError, MemoryError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        _skip(path, show(SpecText(reason or "it nests too deep"), 120), "", diagnostics)
    else:
        return ReadFile(path, source, text, tree)
    return None


def _bytes(path: Path) -> bytes:
    with path.open("rb") as opened:
        source = opened.read(MAX_BYTES + 1)
    if len(source) > MAX_BYTES:
        raise ValueError(f"it is longer than {MAX_BYTES:,} bytes")
    return source


def _parsed(text: str) -> ast.Module:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Python thinks of an escape is for the user's own tools to say
        tree = ast.parse(text)
        if is_too_deep(tree):
            raise RecursionError
        compile(text, "<user>", "exec", dont_inherit=True)
        return tree


def _skip(
    path: Path, reason: str, hint: str, diagnostics: Diagnostics, line: int | None = None, column: int | None = None
) -> None:
    place = Location(str(path), line or 0, column or 0)
    diagnostics.warning("usage-unreadable", f"this isn't looked at: {reason}", place, hint)

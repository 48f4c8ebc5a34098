"""Bytes become a syntax tree that is not too deep for anyone, or a finding."""

from __future__ import annotations

import ast
import io
import tokenize
import warnings
from collections.abc import Sequence

from ..diagnostics import Diagnostics, Location
from ..encode import show
from ..text import SpecText

MAX_BYTES = 2_000_000
MAX_DEPTH = 150
"""Levels of syntax in one file; what people write has twenty."""
_OLDEST = (3, 11)


def parse(source: bytes, place: Location, diagnostics: Diagnostics) -> ast.Module | None:
    """The tree of a file; None after reporting what is wrong with it."""
    if len(source) > MAX_BYTES:
        message = f"this is longer than {MAX_BYTES:,} bytes"
        diagnostics.error("extension-too-large", message, place, "divide it into several files")
    elif (reason := _encoding_trouble(source)) is not None:
        diagnostics.error("extension-encoding", f"this is no UTF-8 text: {reason}", place, "save it as UTF-8")
    else:
        return _parsed(source.decode("utf-8"), place, diagnostics)
    return None


def _encoding_trouble(source: bytes) -> str | None:
    try:
        named, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
        source.decode("utf-8")
    except (SyntaxError, UnicodeDecodeError) as error:
        return show(SpecText(str(error)), 120)
    return None if named in ("utf-8", "utf-8-sig") else f"it says that it is {show(SpecText(named))}"


def _parsed(text: str, place: Location, diagnostics: Diagnostics) -> ast.Module | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what Python thinks of an escape is for the user's own tools to say
            tree = ast.parse(text, place.file, feature_version=_OLDEST)
            if is_too_deep(tree):
                raise RecursionError
            compile(text, place.file, "exec", dont_inherit=True)
    except SyntaxError as error:
        at = Location(place.file, error.lineno or 0, error.offset or 0)
        message = f"this is no Python: {show(SpecText(error.msg), 200)}"
        diagnostics.error("extension-syntax", message, at, "the SDK runs on Python 3.11 and later")
    except (RecursionError, MemoryError):
        message = f"this nests more than {MAX_DEPTH} levels deep"
        diagnostics.error("extension-too-deep", message, place, "divide its longest expression")
    except ValueError as error:
        diagnostics.error("extension-syntax", f"this is no Python: {show(SpecText(str(error)))}", place)
    else:
        return tree
    return None


def is_too_deep(tree: ast.AST) -> bool:
    """Whether a tree has more levels than may be walked."""
    level: list[ast.AST] = [tree]
    for _ in range(MAX_DEPTH):
        level = [child for node in level for child in ast.iter_child_nodes(node)]
    return bool(level)


def location_of(line: int, column: int, file: str, lines: Sequence[bytes]) -> Location:
    """A place in a file, told from the bytes before it in its line."""
    before = lines[line - 1][:column] if 0 < line <= len(lines) else b""
    return Location(file, line, len(before.decode("utf-8", "replace")) + 1)

"""A file of extensions that is held against the package, and how what is missing is reported."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from ..diagnostics import Diagnostics, Location
from ..encode import show
from ..text import SpecText
from .facts import ExtensionFile
from .package import Package
from .syntax import location_of

_TRUSTED = (b"# type: ignore", b"# pyright: ignore")
"""What a line says that knows better."""
GONE = "the description doesn't have it: change the extension"


@dataclass(frozen=True, slots=True)
class Checked:
    """A file, and the package that it has to fit, whose import name is `name`."""

    file: ExtensionFile
    lines: tuple[bytes, ...]
    package: Package
    name: str
    diagnostics: Diagnostics

    def report(self, message: str, node: ast.expr, word: str, hint: str) -> None:
        """Reports what is wrong where `word` stands, unless the line says that its author knows."""
        said = self.lines[node.lineno - 1 : node.end_lineno or node.lineno]
        if not any(mark in line for mark in _TRUSTED for line in said):
            self.diagnostics.error("extension-use", message, self._end_of(node, word), hint)

    def _end_of(self, node: ast.expr, word: str) -> Location:
        """Where a piece of syntax begins, or the word that it ends with."""
        if isinstance(node, ast.Attribute):
            column = (node.end_col_offset or 0) - len(word.encode())
            return location_of(node.end_lineno or node.lineno, column, self.file.place.file, self.lines)
        return location_of(node.lineno, node.col_offset, self.file.place.file, self.lines)


def nearest(wanted: str, names: Iterable[str]) -> str:
    """A hint with the name that may be meant; empty where none is near."""
    near = difflib.get_close_matches(wanted, sorted(set(names)), 1)
    return f"did you mean `{show(SpecText(near[0]))}`?" if near else ""

"""What is known of the user's code: its files, the places that a change touches, and what to write there."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from ..diff.changes import Change, Span
from ..extend.package import Package


@dataclass(frozen=True)
class UserFile:
    """A file of Python: its bytes, the text in them with plain line ends, and what that means."""

    path: Path
    module: str
    source: bytes
    text: str
    tree: ast.Module = field(compare=False, repr=False)

    @property
    def is_package(self) -> bool:
        """Whether relative imports count from the file's own module."""
        return self.path.name == "__init__.py"

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return self.text.split("\n")

    def span_of(self, node: ast.expr | ast.alias | ast.keyword | ast.pattern) -> Span:
        """Where a piece of syntax stands, in characters."""
        end_line, end = node.end_lineno or node.lineno, node.end_col_offset or node.col_offset
        return Span(node.lineno, self._column(node.lineno, node.col_offset), end_line, self._column(end_line, end))

    def _column(self, line: int, offset: int) -> int:
        text = self.lines[line - 1]
        return offset + 1 if text.isascii() else len(text.encode()[:offset].decode(errors="replace")) + 1

    def piece(self, span: Span) -> str:
        """The text of a span that is on one line; empty for any other."""
        return self.lines[span.line - 1][span.column - 1 : span.end_column - 1] if span.line == span.end_line else ""


class Kind(Enum):
    """What a name is the name of."""

    METHOD = auto()
    ARGUMENT = auto()
    ATTRIBUTE = auto()
    KEY = auto()
    CLASS = auto()
    CLIENT = auto()
    WEBHOOK = auto()


class Symbol(NamedTuple):
    """A name of the old SDK: `owner` is the method or class, empty where it is the symbol itself."""

    kind: Kind
    owner: str
    name: str

    def __str__(self) -> str:
        match self.kind:
            case Kind.ARGUMENT:
                return f"{self.owner}({self.name})"
            case Kind.KEY:
                return f'{self.owner}["{self.name}"]'
            case Kind.ATTRIBUTE:
                return f"{self.owner}.{self.name}"
            case Kind.CLIENT:
                return f"Client({self.name})"
            case Kind.WEBHOOK:
                return f'webhooks.parse("{self.name}")'
            case Kind.METHOD | Kind.CLASS:
                return self.name


class EditKind(Enum):
    """What an edit does to what stands at its place."""

    NAME = auto()
    """Another identifier in place of one."""
    TEXT = auto()
    """Another string in place of a literal."""
    KEYWORD = auto()
    """An argument is passed by this name from now on."""
    MODULE = auto()
    """An import is from the package that the module stands in."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What to write at a place; `text` is an identifier, or what a string holds."""

    line: int
    column: int
    kind: EditKind
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that a change touches, by what name, and what mends it where that is certain."""

    file: UserFile
    span: Span
    change: Change
    symbol: Symbol
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True)
class Sdk:
    """The old SDK as the user's code sees it: the paths that it is imported by, and its modules."""

    bases: tuple[str, ...]
    texts: Mapping[str, bytes]
    """The package's files by their paths in it."""
    resources: Mapping[str, str]
    """The way to the methods of a module, `.resources.beta.runs` to `beta.runs`; of the clients it is empty."""

    @cached_property
    def package(self) -> Package:
        """The package, for names to be followed in."""
        return Package(self.texts)

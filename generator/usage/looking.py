"""One file of the user's with all that is known of it, and what its expressions are in the SDK."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..diff.changes import Change, Span
from ..encode import data
from ..extend.facts import Home
from ..text import SpecText
from .bindings import Bindings, Surroundings
from .facts import Edit, EditKind, Hit, Kind, Sdk, Symbol, UserFile
from .inference import Typed, at
from .owners import dictionaries, is_single, methods, owners
from .symbols import Index

_TYPES = (".types", ".webhooks", ".extensions")


@dataclass(frozen=True)
class Looking:
    """A file that is looked through."""

    file: UserFile
    typed: Typed
    index: Index
    sdk: Sdk
    bindings: Bindings
    around: Surroundings

    def class_of(self, node: ast.expr) -> str | None:
        """The class that a name or a row of attributes stands for."""
        home = self.home_of(node)
        return home.name if home and home.name and home.module.startswith(_TYPES) else None

    def home_of(self, node: ast.expr) -> Home | None:
        """What of the SDK a name or a row of attributes stands for."""
        first = node
        while isinstance(first, ast.Attribute):
            first = first.value
        if not isinstance(first, ast.Name) or self.around.is_hidden(first):
            return None
        return self.bindings.home(node, self.file)

    def attributes(self, value: ast.expr, name: str) -> Iterator[str]:
        """The classes that give what an expression is the attribute `name`."""
        for home in self._owners(value, name):
            if home.module.startswith(_TYPES):
                yield home.name

    def methods(self, node: ast.expr) -> frozenset[str]:
        """The methods, `beta.runs.list`, that an expression is."""
        if isinstance(node, ast.Attribute):
            found = [(home, node.attr) for home in self._owners(node.value, node.attr)]
        else:
            found = list(methods(self.typed.types.get(at(node)), self.sdk))
        return frozenset(
            f"{self.sdk.resources[home.module]}.{name}".lstrip(".")
            for home, name in found
            if home.module in self.sdk.resources
        )

    def dictionaries(self, node: ast.expr) -> frozenset[str]:
        """The dictionaries of the SDK that an expression is."""
        return frozenset(home.name for home in dictionaries(self.typed.types.get(at(node)), self.sdk))

    def is_certain(self, value: ast.expr) -> bool:
        """Whether an expression is of one class, so that its attributes are no other's."""
        return is_single(self.typed.types.get(at(value)))

    def is_parsing(self, node: ast.Attribute) -> bool:
        """Whether an expression is the method that parses webhooks."""
        return any(home.module == ".webhooks" and node.attr == "parse" for home in self._owners(node.value, node.attr))

    def _owners(self, value: ast.expr, name: str) -> list[Home]:
        return list(dict.fromkeys(owners(self.typed.types.get(at(value)), name, self.sdk)))

    def parent(self, node: ast.AST) -> ast.AST | None:
        """What a piece of syntax stands in."""
        return self.around.parents.get(node)

    def hits(self, found: Iterable[tuple[Symbol, Change]], span: Span, edit: EditKind | None = None) -> Iterator[Hit]:
        """Places for changes; where one gives another name, `edit` says how it is written there."""
        for symbol, change in found:
            text = new_name(change) if edit else None
            made = (Edit(span.line, span.column, edit, text),) if edit and text else ()
            yield Hit(self.file, span, change, symbol, made)

    def of(self, kind: Kind, owner: str, name: str, *rules: str) -> list[tuple[Symbol, Change]]:
        """What touches a name; of the `rules` alone, where there are any."""
        return [found for found in self.index.of(kind, owner, name) if not rules or found[1].rule in rules]

    def name_span(self, node: ast.Attribute) -> Span:
        """Where the last name of a row of attributes stands."""
        span = self.file.span_of(node)
        return Span(span.end_line, span.end_column - len(node.attr), span.end_line, span.end_column)


def new_name(change: Change) -> str | None:
    """The name that takes the place of one, where a change does no more than that; it is an identifier."""
    if change.rule not in ("method-renamed", "class-renamed", "attribute-renamed", "argument-renamed"):
        return None
    after = data(change.after) if isinstance(change.after, SpecText) else ""
    before = data(change.before) if isinstance(change.before, SpecText) else ""
    if change.rule == "method-renamed":
        if after.rpartition(".")[0] != before.rpartition(".")[0]:
            return None
        after = after.rpartition(".")[2]
    return after if after.isidentifier() else None

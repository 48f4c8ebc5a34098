"""What do names of a file stand for? Followed through imports, the user's own modules included, to the SDK.

from app.clients import types as t      t.Run   ->   the class `Run` of `.types.run`
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..extend.facts import Home
from .facts import Sdk, UserFile
from .modules import source_of

MAX_STEPS = 20
Scope = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


@dataclass(frozen=True)
class Bindings:
    """What the names of every file are bound to by imports, in full: `t` to `app.clients.types`."""

    sdk: Sdk
    names: Mapping[str, Mapping[str, str]]

    def home(self, node: ast.expr, file: UserFile) -> Home | None:
        """What of the SDK a name or a row of attributes stands for; a module has no name."""
        steps: list[str] = []
        while isinstance(node, ast.Attribute):
            steps.insert(0, node.attr)
            node = node.value
        bound = self.names[file.module].get(node.id) if isinstance(node, ast.Name) else None
        return self.found(".".join((bound, *steps))) if bound else None

    def found(self, dotted: str) -> Home | None:
        """The same for a name in full."""
        for _ in range(MAX_STEPS):
            for base in self.sdk.bases:
                if dotted == base or dotted.startswith(f"{base}."):
                    return self._inside(dotted[len(base) + 1 :].split("."))
            passed_on = self._passed_on(dotted.split("."))
            if passed_on is None:
                return None
            dotted = passed_on
        return None

    def _passed_on(self, steps: list[str]) -> str | None:
        for end in range(len(steps) - 1, 0, -1):
            names = self.names.get(".".join(steps[:end]))
            if names is not None:
                bound = names.get(steps[end])
                return ".".join((bound, *steps[end + 1 :])) if bound else None
        return None

    def _inside(self, steps: list[str]) -> Home | None:
        package = self.sdk.package
        module = f".{'.'.join(steps)}"
        if package.module(module) is not None:
            return Home(module, "")
        owner = f".{'.'.join(steps[:-1])}"
        if package.module(owner) is None:
            return None
        resolved = package.resolved(Home(owner, steps[-1]))
        return resolved if isinstance(resolved, Home) else None


def bindings_of(files: Sequence[UserFile], sdk: Sdk) -> Bindings:
    """The bindings of all files."""
    return Bindings(sdk, {file.module: dict(_bound(file, sdk)) for file in files})


def _bound(file: UserFile, sdk: Sdk) -> Iterator[tuple[str, str]]:
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                whole = alias.name if alias.asname else alias.name.partition(".")[0]
                yield alias.asname or whole, whole
        elif isinstance(node, ast.ImportFrom):
            source = source_of(node, file)
            for alias in node.names:
                yield alias.asname or alias.name, f"{source}.{alias.name}" if source else alias.name


@dataclass(frozen=True)
class Surroundings:
    """What stands around each piece of a file."""

    file: UserFile

    @cached_property
    def parents(self) -> Mapping[ast.AST, ast.AST]:
        """What each piece stands in."""
        return {child: node for node in ast.walk(self.file.tree) for child in ast.iter_child_nodes(node)}

    def scopes(self, node: ast.AST) -> Iterator[Scope]:
        """The functions around a piece, the innermost first."""
        while node in self.parents:
            node = self.parents[node]
            if isinstance(node, Scope):
                yield node

    def is_hidden(self, node: ast.Name) -> bool:
        """Whether a name is another thing here than what the file imports by it."""
        return any(node.id in self._own(scope) for scope in self.scopes(node)) or node.id in self._classes

    def _own(self, scope: Scope) -> frozenset[str]:
        """The names that a function gives a meaning of its own."""
        known = self._known
        if id(scope) not in known:
            arguments = {node.arg for node in ast.walk(scope.args) if isinstance(node, ast.arg)}
            stored = {n.id for n in ast.walk(scope) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
            known[id(scope)] = frozenset(arguments | stored)
        return known[id(scope)]

    @cached_property
    def _known(self) -> dict[int, frozenset[str]]:
        return {}

    @cached_property
    def _classes(self) -> frozenset[str]:
        """The names that the file itself defines, whatever it imports."""
        return frozenset(
            node.name
            for node in self.file.tree.body
            if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        )

"""What does a package offer? The names of its modules and the members of its classes, read from its text.

    class Runs(Resource):
        def create(self, *, model: str, **options: Unpack[RequestOptions]) -> types.Run: ...

The text is what was rendered a moment ago, with the runtime and the extensions in it: one reader for all.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from .facts import Home


@dataclass(frozen=True, slots=True)
class Outside:
    """A name that is imported from elsewhere: `pydantic`, `BaseModel`."""

    module: str
    name: str


@dataclass(frozen=True)
class ClassSurface:
    """A class: where it is defined, and what its body says."""

    home: Home
    node: ast.ClassDef

    @cached_property
    def members(self) -> Mapping[str, tuple[ast.stmt, ...]]:
        """Every statement that gives the class or its objects an attribute, by the attribute's name."""
        found: dict[str, list[ast.stmt]] = {}
        for statement in statements(self.node.body):
            for name in _given(statement):
                found.setdefault(name, []).append(statement)
            for name in _kept(statement):
                found.setdefault(name, [])
        return {name: tuple(said) for name, said in found.items()}


@dataclass(frozen=True)
class ModuleSurface:
    """A module: what is defined in it, and what it imports."""

    name: str
    is_package: bool
    tree: ast.Module

    @cached_property
    def classes(self) -> Mapping[str, ClassSurface]:
        """The classes that are defined in the module."""
        nodes = (node for node in statements(self.tree.body) if isinstance(node, ast.ClassDef))
        return {node.name: ClassSurface(Home(self.name, node.name), node) for node in nodes}

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name that the module gives a meaning."""
        return frozenset(name for node in statements(self.tree.body) for name in _given(node)) | self.imports.keys()

    @cached_property
    def whole(self) -> tuple[str, ...]:
        """The modules of the package whose names are all imported."""
        nodes = (node for node in statements(self.tree.body) if isinstance(node, ast.ImportFrom))
        homes = (self._imported(node, "*") for node in nodes if node.names[0].name == "*")
        return tuple(home.module for home in homes if isinstance(home, Home))

    @cached_property
    def imports(self) -> Mapping[str, Home | Outside]:
        """What each imported name is; of what type checkers and Python see differently, what type checkers see."""
        found: dict[str, Home | Outside] = {}
        for node in statements(self.tree.body):
            if isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    found.setdefault(alias.asname or alias.name, self._imported(node, alias.name))
            elif isinstance(node, ast.Import):
                for alias in node.names:
                    whole = alias.name if alias.asname else alias.name.partition(".")[0]
                    found.setdefault(alias.asname or whole, Outside(whole, ""))
        return found

    def _imported(self, node: ast.ImportFrom, name: str) -> Home | Outside:
        if not node.level:
            return Outside(node.module or "", name)
        steps = [step for step in self.name.split(".") if step]
        above = steps[: len(steps) - node.level + (1 if self.is_package else 0)]
        return Home("." + ".".join((*above, *(node.module.split(".") if node.module else ()))), name)


def statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a body and of the blocks in it, those that only Python sees left out."""
    for statement in body:
        yield statement
        match statement:
            case ast.If(test=ast.Name("TYPE_CHECKING"), body=seen):
                yield from statements(seen)
            case ast.If(test=ast.UnaryOp(op=ast.Not(), operand=ast.Name("TYPE_CHECKING")), orelse=seen):
                yield from statements(seen)
            case ast.If(body=seen, orelse=other):
                yield from statements([*seen, *other])
            case ast.Try(body=seen, handlers=handlers, orelse=other, finalbody=last):
                yield from statements([*seen, *(s for h in handlers for s in h.body), *other, *last])
            case ast.With(body=seen):
                yield from statements(seen)
            case _:
                pass


def _given(statement: ast.stmt) -> Iterator[str]:
    """The names that a statement gives a meaning, imported ones aside."""
    match statement:
        case ast.ClassDef(name) | ast.FunctionDef(name) | ast.AsyncFunctionDef(name):
            yield name
        case ast.Assign(targets=targets):
            yield from (node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name))
        case ast.AnnAssign(target=ast.Name(name)):
            yield name
        case _:
            pass


def _kept(statement: ast.stmt) -> Iterator[str]:
    """The attributes that a method gives its object: `self.name = ...`."""
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef) and statement.args.args:
        receiver = statement.args.args[0].arg
        for node in ast.walk(statement):
            match node:
                case ast.Attribute(value=ast.Name(name), attr=attribute, ctx=ast.Store()) if name == receiver:
                    yield attribute
                case _:
                    pass

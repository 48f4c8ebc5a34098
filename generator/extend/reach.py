"""What does a class reach from itself, and is it there?

    self.steps.list(run_id, thread_id=...)      super().create(...)      self._client.beta.threads

Each name is looked up in the class that the one before it gives, as far as annotations tell which class that is.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from ..encode import show
from ..text import SpecText
from .calls import check_call
from .checked import GONE, Checked, nearest
from .facts import FOLDER, Home
from .package import Found, Package
from .surface import ClassSurface, Outside, statements

_RESOURCES = ("._runtime.resources", "._runtime.async_resources")
"""The modules of the runtime's classes that resources are built on."""


@dataclass(frozen=True, slots=True)
class _Chain:
    """Names in a row, a node each, and the call at their end; `above` is for `super()`."""

    steps: tuple[ast.Attribute, ...]
    above: bool
    call: ast.Call | None


@dataclass(frozen=True, slots=True)
class Reached:
    """A name that a class reaches: on which class it looks for it, what it finds there, and the call of it."""

    node: ast.Attribute
    seen: ClassSurface
    found: Found | None
    call: ast.Call | None


def check_class(node: ast.ClassDef, checked: Checked) -> None:
    """Reports what a class uses of itself and hasn't."""
    for use in reached(node, checked.file.module, checked.package):
        name = show(SpecText(use.node.attr))
        if use.found is None:
            hint = nearest(use.node.attr, checked.package.attributes(use.seen)) or GONE
            checked.report(f"`{use.seen.node.name}` has no `{name}`", use.node, use.node.attr, hint)
        elif use.call is not None:
            check_call(use.call, use.found, checked)


def reached(node: ast.ClassDef, module: str, package: Package) -> Iterator[Reached]:
    """Everything that a class reaches from itself, in reading order; of no interest in one that isn't generated."""
    surface = package.class_at(Home(module, node.name))
    if surface is None or not any(_is_generated(item) for item in package.lineage(surface)):
        return
    for method in statements(node.body):
        if isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef):
            for chain in sorted(_chains(method), key=_place):
                yield from _along(chain, surface, package)


def _place(chain: _Chain) -> tuple[int, int]:
    first = chain.steps[0]
    return (first.end_lineno or first.lineno, first.end_col_offset or first.col_offset)


def _is_generated(item: ClassSurface | Outside) -> bool:
    return isinstance(item, ClassSurface) and not item.home.module.startswith(f".{FOLDER}")


def _chains(method: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[_Chain]:
    """Every chain of names that begins with what the method is called on."""
    receiver = _receiver(method)
    inner: set[ast.expr] = set()
    calls: dict[ast.expr, ast.Call] = {}
    for node in _within(method, receiver):
        if isinstance(node, ast.Call):
            calls[node.func] = node
        elif isinstance(node, ast.Attribute) and node not in inner:
            steps = [node]
            while isinstance(value := steps[0].value, ast.Attribute):
                steps.insert(0, value)
                inner.add(value)
            if (above := _is_super(value)) or (isinstance(value, ast.Name) and value.id == receiver):
                yield _Chain(tuple(steps), above, calls.get(node))


def _receiver(method: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    arguments = [*method.args.posonlyargs, *method.args.args]
    is_static = any(isinstance(node, ast.Name) and node.id == "staticmethod" for node in method.decorator_list)
    return arguments[0].arg if arguments and not is_static else ""


def _is_super(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "super"


def _within(method: ast.AST, receiver: str) -> Iterator[ast.AST]:
    """The syntax of a method, without the classes and functions in it in which the receiver is another."""
    waiting = list(ast.iter_child_nodes(method))
    while waiting:
        node = waiting.pop()
        match node:
            case ast.FunctionDef(args=args) | ast.AsyncFunctionDef(args=args) | ast.Lambda(args=args):
                hidden = any(isinstance(arg, ast.arg) and arg.arg == receiver for arg in ast.walk(args))
            case _:
                hidden = isinstance(node, ast.ClassDef)
        if not hidden:
            yield node
            waiting += ast.iter_child_nodes(node)


def _along(chain: _Chain, surface: ClassSurface, package: Package) -> Iterator[Reached]:
    """The names of a chain, as far as it is known where they lead."""
    seen: ClassSurface | None = surface
    above = chain.above
    for step in chain.steps:
        if seen is None or isinstance(step.ctx, ast.Store):
            return
        found = package.find(seen, step.attr, above=above)
        yield Reached(step, seen, found, chain.call if step is chain.steps[-1] else None)
        if found is None:
            return
        seen, above = _given_by(found, step.attr, package), False


def _given_by(found: Found, name: str, package: Package) -> ClassSurface | None:
    """The class of what an attribute gives: of a resource's client, that of the client it was made for."""
    if name == "_client" and found.owner and found.owner.home.module in _RESOURCES:
        return _client("AsyncClient" if found.owner.home.name == "AsyncResource" else "SyncClient", package)
    return package.type_of(found)


def _client(kind: str, package: Package) -> ClassSurface | None:
    """The client that is built on that of the runtime, or the extension of it."""
    module = package.module("._client")
    for surface in module.classes.values() if module else ():
        if kind in (base.id for base in surface.node.bases if isinstance(base, ast.Name)):
            return package.class_at(Home(".", surface.home.name)) or surface
    return None

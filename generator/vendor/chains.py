"""Rows of attributes in the user's code, followed through the variables that hold parts of them.

runs = client.beta.threads.runs
await runs.with_raw_response.create(...)      ->   client.beta.threads.runs.create
self.steps = runs.steps
self.steps.list(...)                          ->   client.beta.threads.runs.steps.list
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Steps = tuple[str, ...]

UNKNOWN = "?"
"""The step for what is no name: what a call gives, an item of a list."""
MAX_READINGS = 50
_PASSED_OVER = frozenset(("with_raw_response", "with_streaming_response"))


@dataclass(frozen=True, slots=True)
class Chain:
    """A row of attributes: how it can be read, first as it is written; `kept` where it goes on to somewhere else."""

    line: int
    readings: tuple[Steps, ...]
    called: bool
    kept: bool


def chains_of(tree: ast.Module) -> Iterator[Chain]:
    """Every row of attributes in a module, each as long as it is."""
    nodes = list(ast.walk(tree))
    bound = dict(_bound(nodes))
    inner = {id(node.value) for node in nodes if isinstance(node, ast.Attribute)}
    called = {id(node.func) for node in nodes if isinstance(node, ast.Call)}
    followed = {id(value) for _, value in _assigned(nodes)}
    for node in nodes:
        if isinstance(node, ast.Attribute | ast.Name) and isinstance(node.ctx, ast.Load) and id(node) not in inner:
            readings = tuple(_readings(_steps(node), bound))
            kept = id(node) not in called and id(node) not in followed
            yield Chain(node.lineno, readings, id(node) in called, kept)


def _bound(nodes: list[ast.AST]) -> Mapping[str, list[Steps]]:
    """The rows that variables and attributes are made to hold, anywhere in the module."""
    found: dict[str, list[Steps]] = defaultdict(list)
    for target, value in _assigned(nodes):
        steps = _steps(value)
        if steps[0] != UNKNOWN or len(steps) > 1:
            found[target].append(steps)
    return found


def _assigned(nodes: list[ast.AST]) -> Iterator[tuple[str, ast.expr]]:
    """What is assigned to which name, or to an attribute of which name."""
    for node in nodes:
        match node:
            case ast.Assign(targets=targets, value=value):
                pairs = [(target, value) for target in targets]
            case ast.AnnAssign(target=target, value=ast.expr() as value) | ast.NamedExpr(target=target, value=value):
                pairs = [(target, value)]
            case ast.withitem(context_expr=value, optional_vars=ast.expr() as target):
                pairs = [(target, value)]
            case _:
                pairs = []
        for target, value in pairs:
            if isinstance(target, ast.Name | ast.Attribute):
                yield (target.id if isinstance(target, ast.Name) else target.attr), value


def _steps(node: ast.expr) -> Steps:
    """The names of a row; what is called on the way goes on being the same row."""
    steps: list[str] = []
    while True:
        match node:
            case ast.Attribute(value=inner, attr=name):
                steps += [] if name in _PASSED_OVER else [name]
                node = inner
            case ast.Call(func=inner) | ast.Await(value=inner):
                node = inner
            case ast.Name(name):
                return (name, *reversed(steps))
            case _:
                return (UNKNOWN, *reversed(steps))


def _readings(steps: Steps, bound: Mapping[str, list[Steps]]) -> Iterator[Steps]:
    """A row as it is written, and with what its variables hold in their place."""
    waiting, seen = [steps], {steps}
    while waiting and len(seen) <= MAX_READINGS:
        here = waiting.pop()
        yield here
        for at, step in enumerate(here[:2]):
            for held in bound.get(step, ()):
                other = (*held, *here[at + 1 :])
                if other not in seen and len(other) < 2 * MAX_READINGS:
                    seen.add(other)
                    waiting.append(other)

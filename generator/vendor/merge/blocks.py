"""Python text becomes blocks that are known by what they define, so that their order and neighbours don't matter.

    import os                ->   Block("import os")
    def create(self): ...    ->   Block("def create")        with its overloads and decorators
    __all__ = [...]          ->   Block("__all__ =")

Each block has the comments and empty lines before it. Joined, the blocks are the text.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

Node = ast.stmt | ast.expr


@dataclass(frozen=True, slots=True)
class Block:
    """Some whole lines; `nodes` are the statements, or the items of a table, that begin in them."""

    key: str
    lines: tuple[str, ...]
    nodes: tuple[Node, ...] = ()
    first: int = 0
    """The number of its first line."""


class Entangled(Exception):
    """Two statements share a line, so that blocks of lines can't tell them apart."""


def blocks_of(nodes: Sequence[Node], lines: Sequence[str], first: int, last: int) -> list[Block]:
    """The lines from `first` up to `last` as blocks, of nodes that follow each other there. Raises `Entangled`."""
    found: list[Block] = []
    at = first
    for key, group in groupby(zip(_keys(nodes), nodes, strict=True), lambda keyed: keyed[0]):
        run = [node for _, node in group]
        if first_line(run[0]) < at:
            raise Entangled
        end = run[-1].end_lineno or run[-1].lineno
        found.append(Block(key, tuple(lines[at - 1 : end]), tuple(run), at))
        at = end + 1
    if last + 1 < at:
        raise Entangled
    rest = tuple(lines[at - 1 : last])
    return _told_apart([*found, *([Block("", rest, (), at)] if rest else [])])


def first_line(node: Node) -> int:
    """The line that a node begins in, or its first decorator."""
    match node:
        case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
            return min([node.lineno, *(item.lineno for item in node.decorator_list)])
        case _:
            return node.lineno


def _told_apart(blocks: list[Block]) -> list[Block]:
    """The blocks, of which no two have one key: the second `x = …` is another."""
    seen: Counter[str] = Counter()
    apart = []
    for block in blocks:
        seen[block.key] += 1
        key = block.key if seen[block.key] == 1 else f"{block.key} #{seen[block.key]}"
        apart.append(Block(key, block.lines, block.nodes, block.first))
    return apart


def _keys(nodes: Sequence[Node]) -> Iterator[str]:
    """The keys of nodes in a row; what is said of an attribute below it is of one block with it."""
    before = ""
    for node in nodes:
        key = _key(node)
        before = before if key == _DOCSTRING and before.endswith(" =") else key
        yield before


_DOCSTRING = '"""'


def _key(node: Node) -> str:
    """What a node is known by, however else it changes."""
    match node:
        case ast.FunctionDef(name) | ast.AsyncFunctionDef(name):
            return f"def {name}"
        case ast.ClassDef(name):
            return f"class {name}"
        case ast.Assign(targets=[ast.expr() as target]) | ast.AnnAssign(target=target):
            return f"{ast.unparse(target)} ="
        case ast.ImportFrom(module, _, level):
            return f"from {'.' * level}{module or ''}"
        case ast.If(test=test):
            return f"if {ast.unparse(test)}"
        case ast.Expr(value=ast.Constant(str())):
            return _DOCSTRING
        case _:
            return ast.unparse(node)

"""Imports as sets of names: `from a import b, c` and `from a import b, d` are one import of three.

base  from a import b      ours  from a import b, c      theirs  from a import d      ->      from a import c, d
"""

from __future__ import annotations

import ast

from .blocks import Block
from .keyed import only_lines
from .lines import Part

WIDTH = 120


def merge_imports(base: Block, ours: Block, theirs: Block) -> Part:
    """One import of what either side has, less what either has given up."""
    blocks = (base, ours, theirs)
    if any(_has_comment(block) for block in blocks):
        return only_lines(base, ours, theirs)
    first, mine, other = ({(alias.name, alias.asname): None for alias in _aliases(block)} for block in blocks)
    left = [
        name for name in (*other, *(name for name in mine if name not in other)) if _stays(name, first, mine, other)
    ]
    for block, names in ((theirs, other), (ours, mine)):
        if set(names) == set(left):
            return Part(block.lines)
    return Part((*_before(theirs), *_printed(theirs, left)) if left else ())


_Name = tuple[str, str | None]


def _stays(name: _Name, base: dict[_Name, None], ours: dict[_Name, None], theirs: dict[_Name, None]) -> bool:
    return (name in ours and name in theirs) or (name not in base and (name in ours or name in theirs))


def _aliases(block: Block) -> list[ast.alias]:
    return [alias for node in block.nodes if isinstance(node, ast.ImportFrom) for alias in node.names]


def _before(block: Block) -> tuple[str, ...]:
    """The lines of a block before its first statement."""
    return block.lines[: block.nodes[0].lineno - block.first]


def _has_comment(block: Block) -> bool:
    return any("#" in line for line in block.lines[len(_before(block)) :])


def _printed(block: Block, names: list[_Name]) -> tuple[str, ...]:
    """The import in one line, or with a line a name, as formatters have it."""
    node = block.nodes[0]
    if not isinstance(node, ast.ImportFrom):
        return ()
    indent = " " * node.col_offset
    told = [f"{name} as {bound}" if bound else name for name, bound in sorted(names, key=_by_kind)]
    start = f"{indent}from {'.' * node.level}{node.module or ''} import "
    whole = start + ", ".join(told)
    if len(whole) <= WIDTH:
        return (whole + "\n",)
    return (f"{start}(\n", *(f"{indent}    {name},\n" for name in told), f"{indent})\n")


def _by_kind(name: _Name) -> tuple[int, str]:
    """Constants before classes before functions, as generated imports are sorted."""
    plain = name[0]
    return (0 if plain.isupper() else 1 if plain[:1].isupper() else 2, plain)

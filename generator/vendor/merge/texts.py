"""Merging three texts of a file: Python by what it defines, everything else by lines."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass

from ..parsing import parsed
from .blocks import Block, Entangled, Node, blocks_of, first_line
from .imports import merge_imports
from .keyed import joined, merge_blocks, only_lines
from .lines import Part, lines_of, merge_lines


@dataclass(frozen=True, slots=True)
class Merged:
    """A text, and whether it has conflicts between markers."""

    text: str
    conflict: bool


def merge_text(path: str, base: str, ours: str, theirs: str) -> Merged:
    """The text of a file with the changes of both sides."""
    texts = (base, ours, theirs)
    part = _merge_python(texts) if path.endswith(".py") else None
    part = part or merge_lines(*map(lines_of, texts))
    return Merged("".join(part.lines), part.conflict)


def _merge_python(texts: tuple[str, str, str]) -> Part | None:
    """The merged text by what it defines; None where a side is no Python, or the result would be none."""
    try:
        rows = [_row(text) for text in texts]
        part = merge_blocks(_within, *rows)
        if not part.conflict:
            parsed("".join(part.lines))
    except (SyntaxError, ValueError, RecursionError, Entangled):
        return None
    return part


def _row(text: str) -> list[Block]:
    lines = lines_of(text)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    return blocks_of(parsed(text).body, lines, 1, len(lines))


def _within(base: Block, ours: Block, theirs: Block) -> Part:
    """Three blocks of one key that both sides have changed: by what is in them, where there is a way."""
    blocks = (base, ours, theirs)
    if all(_is_import(block) for block in blocks):
        return merge_imports(*blocks)
    try:
        insides = [_inside(block) for block in blocks]
    except Entangled:
        return only_lines(*blocks)
    if any(inside is None for inside in insides):
        return only_lines(*blocks)
    heads, rows, ends = zip(*(inside for inside in insides if inside), strict=True)
    return joined(iter((merge_lines(*heads), merge_blocks(_within, *rows), merge_lines(*ends))))


def _is_import(block: Block) -> bool:
    return bool(block.nodes) and all(isinstance(node, ast.ImportFrom) for node in block.nodes)


_Inside = tuple[Sequence[str], list[Block], Sequence[str]]


def _inside(block: Block) -> _Inside | None:
    """What stands before the parts of a block, its parts, and what stands after them; None for one without parts."""
    match block.nodes:
        case (ast.ClassDef(body=[first, *_] as body),) | (ast.If(body=[first, *_] as body, orelse=[]),):
            return _divided(block, body, first_line(first), block.first + len(block.lines) - 1)
        case (ast.Assign(value=value),) | (ast.AnnAssign(value=value),):
            return _table(block, value)
        case _:
            return None


def _table(block: Block, value: ast.expr | None) -> _Inside | None:
    """A list, set or dictionary whose items have a line each."""
    match value:
        case ast.List(elts=[_, *_] as items) | ast.Set(elts=items):
            nodes: list[ast.expr] = items
        case ast.Dict(keys=[_, *_] as keys, values=values) if all(keys):
            nodes = [_entry(key, entry) for key, entry in zip(keys, values, strict=True) if key]
        case _:
            return None
    if value.lineno == nodes[0].lineno:
        return None
    return _divided(block, nodes, nodes[0].lineno, (value.end_lineno or value.lineno) - 1)


def _entry(key: ast.expr, value: ast.expr) -> ast.expr:
    """The key of an entry as a node that reaches to the end of its value."""
    whole = ast.Name(ast.unparse(key), lineno=key.lineno, col_offset=key.col_offset)
    whole.end_lineno = value.end_lineno
    return whole


def _divided(block: Block, nodes: Sequence[Node], first: int, last: int) -> _Inside:
    """A block cut before its first part, after its last, and between them."""
    numbered = [""] * (block.first - 1) + list(block.lines)
    return numbered[block.first - 1 : first - 1], blocks_of(nodes, numbered, first, last), numbered[last:]

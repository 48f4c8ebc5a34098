"""Merging three rows of blocks by their keys, in the order of the new row.

base  a b      ours  a x b      theirs  c a b      ->      c a x b
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from .blocks import Block
from .lines import Part, conflict, merge_lines
from .meaning import same_block

Within = Callable[[Block, Block, Block], Part]
"""How three blocks of one key become one, where both sides have changed it."""


def merge_blocks(within: Within, base: Sequence[Block], ours: Sequence[Block], theirs: Sequence[Block]) -> Part:
    """The merged blocks, joined."""
    rows = [{block.key: block for block in row} for row in (base, ours, theirs)]
    parts = [_merged(within, *(row.get(key) for row in rows)) for key in _order(base, ours, theirs)]
    return Part(tuple(line for part in parts for line in part.lines), any(part.conflict for part in parts))


def _order(base: Sequence[Block], ours: Sequence[Block], theirs: Sequence[Block]) -> list[str]:
    """The keys of their row, each key that is ours alone after the one that it follows in our row."""
    order = [block.key for block in theirs]
    known = set(order)
    for before, block in pairwise([None, *ours]):
        if block is not None and block.key not in known:
            at = order.index(before.key) + 1 if before is not None else 0
            order.insert(at, block.key)
            known.add(block.key)
    # What stands after the last statement stays there.
    return [*(key for key in order if key), *(key for key in order if not key)]


def _merged(within: Within, base: Block | None, ours: Block | None, theirs: Block | None) -> Part:
    texts = tuple(block.lines if block else None for block in (base, ours, theirs))
    if texts[1] in (texts[0], texts[2]):
        return Part(texts[2] or ())
    if texts[2] == texts[0]:
        return Part(texts[1] or ())
    if base and ours and same_block(base, ours):
        return Part(texts[2] or ())
    if base and theirs and same_block(base, theirs):
        return Part(texts[1] or ())
    if base and ours and theirs:
        return within(base, ours, theirs)
    if ours and theirs:
        return merge_lines((), ours.lines, theirs.lines)
    return conflict(texts[1] or (), texts[2] or ())


def only_lines(base: Block, ours: Block, theirs: Block) -> Part:
    """Three blocks merged line by line."""
    return merge_lines(base.lines, ours.lines, theirs.lines)


def joined(parts: Iterator[Part]) -> Part:
    """Several parts as one."""
    known = list(parts)
    return Part(tuple(line for part in known for line in part.lines), any(part.conflict for part in known))

"""Whether two texts of Python differ in their layout alone, as they do once a formatter of the user's has been there.

f(a, b)      f(      ->  the same         f(a, b)      f(a, b)  # checked      ->  not the same: comments count
                 a,
                 b,
             )
"""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterator
from textwrap import dedent

from ..parsing import parsed
from .blocks import Block


def same_block(one: Block, other: Block) -> bool:
    """Whether two blocks of statements mean and say the same."""
    sides = [_meaning(block) for block in (one, other)]
    return sides[0] is not None and sides[0] == sides[1]


def same_text(one: str, other: str) -> bool:
    """Whether two files mean and say the same."""
    try:
        return ast.dump(parsed(one)) == ast.dump(parsed(other)) and _comments(one) == _comments(other)
    except (SyntaxError, ValueError, RecursionError, tokenize.TokenError):
        return False


def _meaning(block: Block) -> tuple[list[str], list[str]] | None:
    """What is left of a block without its layout; None for items of a table, which are known by their keys alone."""
    if not all(isinstance(node, ast.stmt) for node in block.nodes):
        return None
    try:
        return [ast.dump(node) for node in block.nodes], _comments(dedent("".join(block.lines)))
    except (tokenize.TokenError, SyntaxError):
        return None


def _comments(text: str) -> list[str]:
    return list(_comments_in(text))


def _comments_in(text: str) -> Iterator[str]:
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            yield token.string

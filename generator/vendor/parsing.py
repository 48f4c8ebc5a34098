"""A text becomes a syntax tree, without a word about what Python thinks of its escapes: that is for other tools."""

from __future__ import annotations

import ast
import warnings


def parsed(text: str | bytes) -> ast.Module:
    """The tree of a text. Raises SyntaxError, ValueError or RecursionError for what is no Python."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(text)

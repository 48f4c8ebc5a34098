"""The last look at generated Python: formatted, then proven to be what it was before and to compile."""

from __future__ import annotations

import ast
import warnings

import black
from black.mode import TargetVersion

LINE_LENGTH = 120
MODE = black.Mode(line_length=LINE_LENGTH, target_versions={TargetVersion.PY311})
FORMAT_LIMIT = 40_000
"""Lines above which a file is left as the template printed it: black's time grows with them."""

_NODES = frozenset(
    # statements
    "Module Expr Import ImportFrom alias ClassDef FunctionDef AsyncFunctionDef arguments arg Return Assign AnnAssign "
    "If Raise Pass Assert With withitem AsyncWith For AsyncFor Break "
    # expressions
    "Call keyword Name Attribute Subscript Constant Tuple List Dict BinOp BitOr UnaryOp USub Compare Eq NotIn In Is "
    "IsNot Lt Div Starred Await Yield JoinedStr FormattedValue Load Store Not BoolOp And Or".split()
)


class UnsafeOutput(Exception):
    """Generated Python that isn't what the generator can have meant: a bug of ours, never written."""


def finish_python(path: str, text: str) -> str:
    """The file as it will be written. Raises `UnsafeOutput` for what is no Python of the kind that templates print."""
    tree = _parse(path, text)
    _check(path, tree, text)
    if text.count("\n") > FORMAT_LIMIT:
        return text
    formatted = black.format_str(text, mode=MODE)
    again = _parse(path, formatted)
    if ast.dump(_without_docstring_spaces(tree)) != ast.dump(_without_docstring_spaces(again)):
        raise UnsafeOutput(f"{path}: formatting changed the meaning")
    return formatted


def _parse(path: str, text: str) -> ast.Module:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", SyntaxWarning)
            tree = ast.parse(text, path)
            compile(text, path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, SyntaxWarning) as error:
        raise UnsafeOutput(f"{path}: {error}") from error
    return tree


def _check(path: str, tree: ast.Module, text: str) -> None:
    if not text.isascii():
        raise UnsafeOutput(f"{path}: not ASCII")
    for node in ast.walk(tree):
        if type(node).__name__ not in _NODES:
            raise UnsafeOutput(f"{path}: a {type(node).__name__} has no place in generated code")


def _without_docstring_spaces(tree: ast.Module) -> ast.Module:
    """The tree with the white space of bare strings evened out, which is all that black may change."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            node.value.value = " ".join(node.value.value.split())
    return tree

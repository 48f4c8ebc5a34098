"""The last look at generated Python: formatted, then proven to be what it was before and to compile."""

from __future__ import annotations

import ast
import builtins
import sys
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
    "IsNot Lt Div Starred Await Yield Load Store Not BoolOp And Or".split()
)


_MODULES = frozenset("__future__ builtins collections.abc datetime functools os pathlib typing".split())
"""What generated code imports of the standard library."""

_BUILTINS = frozenset("bool bytes dict float int isinstance iter len list next range set str super tuple".split())
"""The builtins that it calls."""

_PARTS = {"builtins": _BUILTINS, "os": frozenset(("environ",))}
"""What it takes of modules that hold more than it should have."""

_DUNDERS = frozenset("__all__ __dir__ __file__ __future__ __getattr__ __init__ __name__ __version__".split())


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
            warnings.simplefilter("error")  # an escape that Python doesn't know is a warning of several kinds
            tree = ast.parse(text, path)
            compile(text, path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, Warning) as error:
        raise UnsafeOutput(f"{path}: {error}") from error
    return tree


def _check(path: str, tree: ast.Module, text: str) -> None:
    if not text.isascii():
        raise UnsafeOutput(f"{path}: not ASCII")
    for node in ast.walk(tree):
        objection = _objection(node)
        if objection:
            raise UnsafeOutput(f"{path}: {objection} has no place in generated code")


def _objection(node: ast.AST) -> str:
    """What speaks against a piece of syntax; empty where it is of the kind that templates print."""
    match node:
        case ast.Name(name) | ast.Attribute(attr=name) | ast.alias(name) if _is_dunder(name) and name not in _DUNDERS:
            return name
        case ast.Call(func=ast.Name(name)) if hasattr(builtins, name) and name not in _BUILTINS:
            return f"a call of {name}"
        case ast.Attribute(value=ast.Constant()):
            return "a method of a literal"
        case ast.Attribute(value=ast.Name(module), attr=name) if name not in _PARTS.get(module, (name,)):
            return f"{module}.{name}"
        case ast.ImportFrom(module=str(module), level=0) if _is_foreign(module) or module in _PARTS:
            return f"an import from {module}"
        case ast.Import(names) if any(_is_foreign(alias.name) for alias in names):
            return f"an import of {', '.join(alias.name for alias in names)}"
        case _:
            kind = type(node).__name__
            return "" if kind in _NODES else f"a {kind}"


def _is_dunder(name: str) -> bool:
    return name.startswith("__") and name.endswith("__")


def _is_foreign(module: str) -> bool:
    return module.partition(".")[0] in sys.stdlib_module_names and module not in _MODULES


def _without_docstring_spaces(tree: ast.Module) -> ast.Module:
    """The tree with the white space of bare strings evened out, which is all that black may change."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            node.value.value = " ".join(node.value.value.split())
    return tree

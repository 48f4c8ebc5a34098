"""The last look at generated Python: checked, laid out, then proven to mean what it meant and to compile."""

from __future__ import annotations

import ast
import builtins
import sys
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256

from .files import Draft, GeneratedFile
from .folding import fold
from .layout import LINE_LENGTH, lay_out

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


_MODULES = frozenset("__future__ builtins collections.abc dataclasses datetime functools os pathlib typing".split())
"""What generated code imports of the standard library."""

_BUILTINS = frozenset("bool bytes dict float int isinstance iter len list next range set str super tuple".split())
"""The builtins that it calls."""

_PARTS = {"builtins": _BUILTINS | {"object"}, "os": frozenset(("environ",))}
"""What it takes of modules that hold more than it should have."""

_DUNDERS = frozenset(
    "__all__ __dir__ __file__ __future__ __getattr__ __init__ __name__ __pydantic_extra__ __version__".split()
)


class UnsafeOutput(Exception):
    """Generated Python that isn't what the generator can have meant: a bug of ours, never written."""


def finished(files: Iterable[GeneratedFile | Draft]) -> Iterator[GeneratedFile]:
    """The files as they will be written. Raises `UnsafeOutput` for a draft that is no Python of the templates' kind."""
    known = list(files)
    checked = [_checked(file) for file in known if isinstance(file, Draft)]
    layouts = iter(zip(checked, _laid_out([item.folded for item in checked]), strict=True))
    for file in known:
        yield _proven(*next(layouts)) if isinstance(file, Draft) else file


def finish_python(path: str, text: str) -> str:
    """One file as it will be written."""
    [file] = finished([Draft(path, text)])
    return file.content.decode("ascii")


@dataclass(frozen=True, slots=True)
class _Checked:
    """A draft that is Python of the templates' kind: what it means, and its text with long lines folded."""

    path: str
    meaning: bytes
    folded: str


def _checked(draft: Draft) -> _Checked:
    tree = _parsed(draft.path, draft.text)
    _check(draft.path, tree, draft.text)
    return _Checked(draft.path, _meaning(tree), fold(draft.text, tree, LINE_LENGTH))


def _laid_out(texts: Sequence[str]) -> list[str]:
    """The texts as black lays them out, but for the longest."""
    layouts = iter(lay_out([text for text in texts if not _is_too_long(text)]))
    return [text if _is_too_long(text) else next(layouts) for text in texts]


def _is_too_long(text: str) -> bool:
    return text.count("\n") > FORMAT_LIMIT


def _proven(checked: _Checked, text: str) -> GeneratedFile:
    """The file, once its new layout is known to compile and to mean what the draft meant."""
    tree = _parsed(checked.path, text)
    with _told(checked.path):
        compile(tree, checked.path, "exec", dont_inherit=True)
    if _meaning(tree) != checked.meaning:
        raise UnsafeOutput(f"{checked.path}: formatting changed the meaning")
    return GeneratedFile(checked.path, text.encode("ascii"))


def _parsed(path: str, text: str) -> ast.Module:
    with _told(path):
        return ast.parse(text, path)


@contextmanager
def _told(path: str) -> Iterator[None]:
    """Tells what Python has against a text as a bug of ours."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # an escape that Python doesn't know is a warning of several kinds
            yield
    except (SyntaxError, ValueError, RecursionError, Warning) as error:
        raise UnsafeOutput(f"{path}: {error}") from error


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


def _meaning(tree: ast.Module) -> bytes:
    """What texts of one meaning share: their tree, but for the white space in bare strings, which black may change."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            node.value.value = " ".join(node.value.value.split())
    return sha256(ast.dump(tree).encode()).digest()

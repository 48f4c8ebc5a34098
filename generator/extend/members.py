"""What does a class add? Its public methods and properties, as people read them.

def poll(self, run_id: str, *, thread_id: str) -> Run: ...   ->   poll(run_id, *, thread_id) -> Run
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ..text import SpecText
from .facts import Member

_PROPERTIES = frozenset(("property", "cached_property", "computed_field"))
MAX_RETURNS = 120


def read_members(node: ast.ClassDef) -> Iterator[Member]:
    """The public methods and properties of a class, each once."""
    found: dict[str, Member] = {}
    for item in node.body:
        if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef) and not item.name.startswith("_"):
            # The last one is the implementation, where there are overloads before it.
            found[item.name] = _member(item, found.get(item.name))
    yield from found.values()


def _member(node: ast.FunctionDef | ast.AsyncFunctionDef, earlier: Member | None) -> Member:
    decorators = {_last_name(decorator) for decorator in node.decorator_list}
    is_method = not decorators & _PROPERTIES and not decorators & {"setter", "deleter"}
    arguments = ", ".join(_arguments(node.args, bound="staticmethod" not in decorators))
    text = _first_line(node) or (earlier.text if earlier else None)
    return Member(node.name, f"({arguments})" if is_method else "", _returns(node), text, is_method)


def _last_name(decorator: ast.expr) -> str:
    node = decorator.func if isinstance(decorator, ast.Call) else decorator
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _arguments(args: ast.arguments, *, bound: bool) -> Iterator[str]:
    """The names of the arguments that a call needs, and dots for all others."""
    positional = [arg.arg for arg in (*args.posonlyargs, *args.args)]
    needed = positional[int(bound) : max(int(bound), len(positional) - len(args.defaults))]
    keywords = [arg.arg for arg, default in zip(args.kwonlyargs, args.kw_defaults, strict=True) if default is None]
    yield from (*needed, *(["*", *keywords] if keywords else []))
    if args.vararg or args.kwarg or args.defaults or len(keywords) < len(args.kwonlyargs):
        yield "..."


def _returns(node: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    if node.returns is None:
        return ""
    if isinstance(node.returns, ast.Constant) and isinstance(node.returns.value, str):
        return " ".join(node.returns.value.split())[:MAX_RETURNS]
    printed = ast.unparse(node.returns)
    return printed if len(printed) <= MAX_RETURNS else printed[: MAX_RETURNS - 3] + "..."


def _first_line(node: ast.FunctionDef | ast.AsyncFunctionDef) -> SpecText | None:
    text = ast.get_docstring(node)
    return SpecText(text.split("\n\n")[0].replace("\n", " ")) if text else None

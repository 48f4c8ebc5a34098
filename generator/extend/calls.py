"""Does a call fit the method it calls? What it gives that isn't taken, and what it leaves out that is needed.

self.create(thread_id, assistent_id="asst_1")     `create` takes no `assistent_id`, and needs `assistant_id`
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from ..encode import show
from ..text import SpecText
from .checked import GONE, Checked, nearest
from .package import Found, Package

_HARMLESS = frozenset(("overload", "deprecated", "staticmethod", "classmethod", "override"))
"""Decorators that leave a method's arguments as they are."""


@dataclass(frozen=True, slots=True)
class _Taken:
    """What a method takes: the arguments it may be given by name, those it needs, how many go by position."""

    names: frozenset[str]
    needed: frozenset[str]
    positional: tuple[str, ...]
    anything: bool


def check_call(call: ast.Call, found: Found, checked: Checked) -> None:
    """Reports arguments that the method, in none of its overloads, takes, and those it needs in all of them."""
    forms = [_taken(node, found, checked.package) for node in _definitions(found)]
    if not forms or not isinstance(call.func, ast.Attribute):
        return
    name = show(SpecText(call.func.attr))
    known = frozenset[str]().union(*(form.names for form in forms))
    for keyword in call.keywords:
        if keyword.arg and keyword.arg not in known and not any(form.anything for form in forms):
            hint = nearest(keyword.arg, known) or GONE
            checked.report(f"`{name}` takes no `{show(SpecText(keyword.arg))}`", _word(keyword), keyword.arg, hint)
    if any(isinstance(argument, ast.Starred) for argument in call.args) or any(not k.arg for k in call.keywords):
        return
    given = {keyword.arg for keyword in call.keywords}
    needs = [form.needed - given - set(form.positional[: len(call.args)]) for form in forms]
    for missing in sorted(frozenset.intersection(*needs)):
        checked.report(
            f"`{name}` needs `{show(SpecText(missing))}`",
            call.func,
            call.func.attr,
            "give it, or take it from your own caller",
        )


def _definitions(found: Found) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """The definitions of a method: its overloads and its implementation, or those of what it is another name for."""
    for statement in found.said:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
            yield statement
        elif isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Name) and found.owner:
            others = found.owner.members.get(statement.value.id, ())
            yield from (other for other in others if isinstance(other, ast.FunctionDef | ast.AsyncFunctionDef))


def _taken(node: ast.FunctionDef | ast.AsyncFunctionDef, found: Found, package: Package) -> _Taken:
    args = node.args
    decorators = {_name(decorator) for decorator in node.decorator_list}
    positional = [arg.arg for arg in (*args.posonlyargs, *args.args)][int("staticmethod" not in decorators) :]
    needed = set(positional[: max(0, len(positional) - len(args.defaults))])
    needed |= {arg.arg for arg, default in zip(args.kwonlyargs, args.kw_defaults, strict=True) if default is None}
    options = _options(args.kwarg, found, package)
    names = {*positional, *(arg.arg for arg in args.kwonlyargs), *(options or ())}
    anything = (args.kwarg is not None and options is None) or bool(decorators - _HARMLESS)
    return _Taken(frozenset(names), frozenset(() if anything else needed), tuple(positional), anything)


def _name(decorator: ast.expr) -> str:
    node = decorator.func if isinstance(decorator, ast.Call) else decorator
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _options(kwarg: ast.arg | None, found: Found, package: Package) -> frozenset[str] | None:
    """The names that `**options: Unpack[RequestOptions]` takes; None where it may be any."""
    match kwarg:
        case ast.arg(annotation=ast.Subscript(value=ast.Name("Unpack"), slice=keys)) if found.owner:
            named = package.named(keys, found.owner.home.module)
            surface = package.class_at(named) if named else None
            return frozenset(package.attributes(surface)) if surface else None
        case _:
            return None


def _word(keyword: ast.keyword) -> ast.expr:
    """The keyword's name as a piece of syntax that has a place."""
    end = keyword.col_offset + len((keyword.arg or "").encode())
    line = keyword.lineno
    return ast.Name(keyword.arg or "", lineno=line, end_lineno=line, col_offset=keyword.col_offset, end_col_offset=end)

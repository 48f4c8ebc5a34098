"""Calls of methods, and of the client: which arguments are given, which are lacking, what is done with the result."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeGuard

from ..diff.changes import Change, Span
from ..encode import data
from ..text import SpecText
from .facts import Edit, EditKind, Hit, Kind, Symbol
from .looking import Looking
from .stubs import CLIENTS
from .values import hits_of_value, is_within

_LATER = frozenset(("partial", "partialmethod", "to_thread", "submit", "run_sync", "run_in_threadpool"))
"""Functions that call what they are given first with the rest of what they are given."""
_RESULT = ("method-paged", "method-not-paged", "method-streams-not", "return-changed", "return-widened")
_LACKING = ("required-argument-added", "argument-became-required")
_PAGE = re.compile(r"pagination\.\w+\[(.*)\]")


@dataclass(frozen=True, slots=True)
class Given:
    """An argument as it is passed: where its name stands, and the value."""

    name: str
    span: Span
    value: ast.expr
    kind: EditKind


def hits_of_calls(looking: Looking) -> Iterator[Hit]:
    """Every call that a change touches by more than the name of its method."""
    for node in ast.walk(looking.file.tree):
        if isinstance(node, ast.Call):
            method, given, whole = _called(node, looking)
            for name in sorted(looking.methods(method)):
                yield from _hits_of_method(name, node, method, given, whole, looking)
            if _is_client(node.func, looking):
                yield from _hits_of_client(node, given, looking)
            yield from _hits_of_webhook(node, looking)


def _called(node: ast.Call, looking: Looking) -> tuple[ast.expr, list[Given], bool]:
    """What is called in the end, with the arguments that are known; whether these are all."""
    function, positional = node.func, node.args
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    later = name in _LATER and bool(positional) and bool(looking.methods(positional[0]))
    given = list(_given(node, looking))
    whole = not later and all(keyword.arg or _literal(keyword.value, looking) for keyword in node.keywords)
    return (positional[0] if later else function), given, whole


def _given(node: ast.Call, looking: Looking) -> Iterator[Given]:
    for keyword in node.keywords:
        if keyword.arg is not None:
            span = looking.file.span_of(keyword)
            end = span.column + len(keyword.arg)
            yield Given(keyword.arg, Span(span.line, span.column, span.line, end), keyword.value, EditKind.NAME)
        else:
            yield from _items(_literal(keyword.value, looking), looking)


def _literal(node: ast.expr, looking: Looking) -> ast.Dict | ast.Call | None:
    """The dictionary that is passed as `**`: written there, or in the one assignment of its name."""
    if _is_whole(node):
        return node
    if not isinstance(node, ast.Name):
        return None
    scope = next(looking.around.scopes(node), looking.file.tree)
    stored = [n for n in ast.walk(scope) if isinstance(n, ast.Name) and n.id == node.id and n is not node]
    parents = [looking.parent(n) for n in stored if isinstance(n.ctx, ast.Store)]
    changed = any(isinstance(looking.parent(n), ast.Subscript | ast.Attribute) for n in stored)
    match parents:
        case [ast.Assign(value=value) | ast.AnnAssign(value=ast.expr() as value)] if not changed and _is_whole(value):
            return value
        case _:
            return None


def _is_whole(node: ast.expr) -> TypeGuard[ast.Dict | ast.Call]:
    """Whether an expression is a dictionary with every key written down: `{"a": 1}`, `dict(a=1)`."""
    match node:
        case ast.Dict(keys=keys):
            return None not in keys
        case ast.Call(func=ast.Name("dict"), args=[], keywords=keywords):
            return all(keyword.arg for keyword in keywords)
        case _:
            return False


def _items(node: ast.Dict | ast.Call | None, looking: Looking) -> Iterator[Given]:
    match node:
        case ast.Dict(keys=keys, values=values):
            for key, value in zip(keys, values, strict=True):
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield Given(key.value, looking.file.span_of(key), value, EditKind.TEXT)
        case ast.Call():
            yield from _given(node, looking)
        case None:
            pass


def _hits_of_method(
    name: str, node: ast.Call, method: ast.expr, given: list[Given], whole: bool, looking: Looking
) -> Iterator[Hit]:
    for item in given:
        yield from _hits_of_argument(name, item, looking)
    known = {item.name for item in given} | set(_positional(name, node, looking))
    span = looking.name_span(method) if isinstance(method, ast.Attribute) else looking.file.span_of(method)
    if whole and not any(isinstance(value, ast.Starred) for value in node.args):
        for symbol, change in _of_arguments(name, looking):
            if change.rule in _LACKING and symbol.name not in known:
                yield from looking.hits([(symbol, change)], span)
    if node.args and method is node.func:
        moved = looking.of(Kind.METHOD, "", name, "position-changed")
        yield from _by_name(moved, looking.file.span_of(node.args[0]), looking)
    if _is_used(node, looking):
        results = looking.of(Kind.METHOD, "", name, *_RESULT)
        yield from looking.hits((found for found in results if not _is_alike(found[1])), span)


def _by_name(moved: list[tuple[Symbol, Change]], span: Span, looking: Looking) -> Iterator[Hit]:
    for symbol, change in moved:
        name = data(change.before) if isinstance(change.before, SpecText) else ""
        told = name.isidentifier() and name != "none"
        edits = (Edit(span.line, span.column, EditKind.KEYWORD, name),) if told else ()
        yield Hit(looking.file, span, change, symbol, edits)


def _of_arguments(name: str, looking: Looking) -> Iterator[tuple[Symbol, Change]]:
    for symbol, changes in looking.index.changes.items():
        if symbol.kind is Kind.ARGUMENT and symbol.owner == name:
            yield from ((symbol, change) for change in changes)


def _positional(name: str, node: ast.Call, looking: Looking) -> Iterator[str]:
    """The argument that is passed by position."""
    call = looking.index.calls.get(name)
    slot = call.arguments.get(("path", call.positional)) if call and call.positional is not None else None
    if slot and node.args:
        yield slot.name


def _hits_of_argument(name: str, given: Given, looking: Looking) -> Iterator[Hit]:
    symbol = Symbol(Kind.ARGUMENT, name, given.name)
    for found in looking.of(Kind.ARGUMENT, name, given.name):
        rule = found[1].rule
        if rule in _LACKING or rule == "literal-removed" or is_within(given.value, found[1]):
            continue
        yield from looking.hits([found], given.span, given.kind)
    yield from hits_of_value(symbol, given.value, looking)


def _is_used(node: ast.Call, looking: Looking) -> bool:
    """Whether anything is done with what a call gives."""
    parent = looking.parent(node)
    parent = looking.parent(parent) if isinstance(parent, ast.Await) else parent
    return not isinstance(parent, ast.Expr)


def _is_alike(change: Change) -> bool:
    """Whether both results are pages of the same items: of those, the class alone is another."""
    pages = [_PAGE.search(data(side)) for side in (change.before, change.after) if isinstance(side, SpecText)]
    return len(pages) == 2 and pages[0] is not None and pages[1] is not None and pages[0][1] == pages[1][1]


def _is_client(function: ast.expr, looking: Looking) -> bool:
    home = looking.home_of(function)
    return home is not None and home.module == CLIENTS and bool(home.name)


def _hits_of_client(node: ast.Call, given: list[Given], looking: Looking) -> Iterator[Hit]:
    names = {item.name for item in given}
    for item in given:
        found = looking.of(Kind.CLIENT, "", item.name)
        yield from looking.hits((hit for hit in found if hit[1].rule != "base-url-changed"), item.span)
    if not names & {"base_url", "environment"}:
        found = looking.of(Kind.CLIENT, "", "base_url", "base-url-changed")
        yield from looking.hits(found, looking.file.span_of(node.func))


def _hits_of_webhook(node: ast.Call, looking: Looking) -> Iterator[Hit]:
    if isinstance(node.func, ast.Attribute) and node.args and isinstance(node.args[0], ast.Constant):
        value = node.args[0].value
        if isinstance(value, str) and looking.is_parsing(node.func):
            yield from looking.hits(looking.of(Kind.WEBHOOK, "", value), looking.file.span_of(node.args[0]))

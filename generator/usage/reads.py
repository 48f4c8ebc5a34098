"""Attributes that are read, methods that are named, keys that are given: each place where a change is met."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ..diff.changes import Change, Layer, Span
from .checks import is_checked, needs_value
from .facts import EditKind, Hit, Kind, Symbol
from .looking import Looking
from .values import hits_of_value

_OF_METHOD = ("method-removed", "method-renamed", "method-deprecated")
_LACKING = ("required-argument-added", "argument-became-required")
_TAKES = frozenset(("get", "pop", "setdefault"))


def hits_of_reads(looking: Looking) -> Iterator[Hit]:
    """Every name of an attribute, a method or a key that a change touches."""
    for node in ast.walk(looking.file.tree):
        match node:
            case ast.Attribute():
                yield from _hits_of_name(node, node.value, node.attr, looking.name_span(node), EditKind.NAME, looking)
            case ast.Call(func=ast.Name("getattr" | "hasattr" as how), args=[value, ast.Constant(str(name)) as said]):
                if how == "getattr":
                    yield from _hits_of_name(node, value, name, looking.file.span_of(said), EditKind.TEXT, looking)
            case ast.MatchClass():
                yield from _hits_of_pattern(node, looking)
            case ast.Dict():
                yield from _hits_of_dictionary(node, looking)
            case ast.Subscript(value=value, slice=ast.Constant(str(name)) as said):
                yield from _hits_of_key(value, name, said, looking)
            case ast.Call(func=ast.Attribute(value=value, attr=how), args=[ast.Constant(str(name)) as said, *_]):
                if how in _TAKES:
                    yield from _hits_of_key(value, name, said, looking)
            case _:
                pass


def _hits_of_name(
    node: ast.expr, value: ast.expr, name: str, span: Span, edit: EditKind, looking: Looking
) -> Iterator[Hit]:
    kind = edit if looking.is_certain(value) else None
    for owner in looking.attributes(value, name):
        yield from _hits_of_attribute(node, Symbol(Kind.ATTRIBUTE, owner, name), span, kind, looking)
    if isinstance(node, ast.Attribute):
        called = looking.methods(node)
    else:
        called = looking.methods(ast.copy_location(ast.Attribute(value, name, ast.Load()), node))
    for method in sorted(called):
        yield from looking.hits(looking.of(Kind.METHOD, "", method, *_OF_METHOD), span, kind)
        yield from looking.hits(_of_wire(method, looking), span)


def _of_wire(method: str, looking: Looking) -> list[tuple[Symbol, Change]]:
    return [found for found in looking.of(Kind.METHOD, "", method) if found[1].layer is Layer.WIRE]


def _hits_of_attribute(
    node: ast.expr, symbol: Symbol, span: Span, kind: EditKind | None, looking: Looking
) -> Iterator[Hit]:
    for found in looking.of(Kind.ATTRIBUTE, symbol.owner, symbol.name):
        rule = found[1].rule
        if rule == "literal-removed":
            continue
        if rule == "attribute-became-optional" and (not needs_value(node, looking) or is_checked(node, looking)):
            continue
        yield from looking.hits([found], span, kind)
    for other in _compared(node, looking):
        yield from hits_of_value(symbol, other, looking)


def _compared(node: ast.expr, looking: Looking) -> Iterator[ast.expr]:
    """The values that an attribute is held against."""
    parent = looking.parent(node)
    if isinstance(parent, ast.Compare):
        yield from (other for other in (parent.left, *parent.comparators) if other is not node)
    if isinstance(parent, ast.Match) and parent.subject is node:
        for case in parent.cases:
            yield from (inner.value for inner in ast.walk(case.pattern) if isinstance(inner, ast.MatchValue))


def _hits_of_pattern(node: ast.MatchClass, looking: Looking) -> Iterator[Hit]:
    owner = looking.class_of(node.cls)
    for name, pattern in zip(node.kwd_attrs, node.kwd_patterns, strict=True) if owner else ():
        found = looking.of(Kind.ATTRIBUTE, owner or "", name)
        yield from looking.hits((hit for hit in found if hit[1].rule != "attribute-became-optional"),
                                looking.file.span_of(pattern))  # fmt: skip


def _hits_of_dictionary(node: ast.Dict, looking: Looking) -> Iterator[Hit]:
    """The keys of a dictionary that is taken as one of the SDK's, and those that it lacks."""
    keys = {k.value: (k, v) for k, v in zip(node.keys, node.values, strict=True) if isinstance(k, ast.Constant)}
    for owner in sorted(looking.dictionaries(node)):
        for key, (said, value) in keys.items():
            if isinstance(key, str):
                yield from _hits_of_item(owner, key, said, value, looking)
        if None not in node.keys:
            yield from looking.hits(_lacking(owner, set(keys), looking), looking.file.span_of(node))


def _hits_of_item(owner: str, key: str, said: ast.expr, value: ast.expr | None, looking: Looking) -> Iterator[Hit]:
    found = looking.of(Kind.KEY, owner, key)
    known = (hit for hit in found if hit[1].rule not in (*_LACKING, "literal-removed"))
    yield from looking.hits(known, looking.file.span_of(said), EditKind.TEXT)
    if value is not None:
        yield from hits_of_value(Symbol(Kind.KEY, owner, key), value, looking)


def _lacking(owner: str, keys: set[object], looking: Looking) -> Iterator[tuple[Symbol, Change]]:
    for symbol, changes in looking.index.changes.items():
        if symbol.kind is Kind.KEY and symbol.owner == owner and symbol.name not in keys:
            yield from ((symbol, change) for change in changes if change.rule in _LACKING)


def _hits_of_key(value: ast.expr, name: str, said: ast.expr, looking: Looking) -> Iterator[Hit]:
    for owner in sorted(looking.dictionaries(value)):
        yield from _hits_of_item(owner, name, said, None, looking)

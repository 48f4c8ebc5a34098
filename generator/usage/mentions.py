"""Names of classes in the code: imported, in annotations, in `isinstance` and `case`, called."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace

from ..diff.changes import Change, Span
from ..extend.facts import Home
from .facts import Edit, EditKind, Hit, Kind, Symbol
from .looking import Looking
from .modules import source_of
from .values import hits_of_value

_RULES = ("class-removed", "class-renamed", "class-deprecated", "class-kind-changed", "type-alias-changed",
          "type-alias-narrowed", "type-alias-widened")  # fmt: skip


def hits_of_mentions(looking: Looking) -> Iterator[Hit]:
    """Every mention of a class that a change touches."""
    for node in ast.walk(looking.file.tree):
        match node:
            case ast.ImportFrom(names=aliases):
                for alias in aliases:
                    yield from _hits_of_import(node, alias, looking)
            case ast.Import(names=aliases):
                for alias in aliases:
                    yield from _hits_of_module(alias, looking)
            case ast.Name():
                yield from _hits_of_class(node, looking.file.span_of(node), looking)
            case ast.Attribute():
                yield from _hits_of_class(node, looking.name_span(node), looking)
            case ast.AnnAssign(annotation=annotation, value=ast.expr() as value):
                yield from _hits_of_annotated(annotation, value, looking)
            case ast.Call(func=function):
                yield from _hits_of_making(node, function, looking)
            case _:
                pass


def _hits_of_import(node: ast.ImportFrom, alias: ast.alias, looking: Looking) -> Iterator[Hit]:
    home = looking.bindings.found(f"{source_of(node, looking.file)}.{alias.name}")
    if home is not None and home.name:
        span = looking.file.span_of(alias)
        span = Span(span.line, span.column, span.line, span.column + len(alias.name))
        for hit in looking.hits(_of(home.name, looking), span, EditKind.NAME):
            yield replace(hit, edits=_with_module(hit.edits, home, node, looking))
    elif home is not None:
        yield from _of_module(home, looking.file.span_of(alias), looking)


def _with_module(edits: tuple[Edit, ...], home: Home, node: ast.ImportFrom, looking: Looking) -> tuple[Edit, ...]:
    """A class that has another name stands in another module: `types` has them all."""
    source = looking.bindings.found(source_of(node, looking.file))
    if not edits or source is None or f"{source.module}" in (".types", "."):
        return edits
    offered = all(looking.sdk.package.has(Home(".types", alias.name)) for alias in node.names)
    if source.module != home.module or not offered or "." not in (node.module or ""):
        return ()
    return (*edits, Edit(node.lineno, node.col_offset + 1, EditKind.MODULE, ""))


def _hits_of_module(alias: ast.alias, looking: Looking) -> Iterator[Hit]:
    home = looking.bindings.found(alias.name)
    if home is not None and not home.name:
        yield from _of_module(home, looking.file.span_of(alias), looking)


def _of_module(home: Home, span: Span, looking: Looking) -> Iterator[Hit]:
    """A module of types goes with the class that it is called after, if nothing else stands in it."""
    module = looking.sdk.package.module(home.module)
    classes = [name for name in module.classes if not name.startswith("_")] if module else []
    if home.module.startswith(".types.") and classes:
        found = [[hit for hit in _of(name, looking) if hit[1].rule in _RULES[:2]] for name in classes]
        yield from looking.hits(found[0] if all(found) else (), span)


def _of(name: str, looking: Looking) -> list[tuple[Symbol, Change]]:
    return looking.of(Kind.CLASS, "", name, *_RULES)


def _hits_of_class(node: ast.Name | ast.Attribute, span: Span, looking: Looking) -> Iterator[Hit]:
    name = looking.class_of(node)
    if name is None:
        return
    written = node.id if isinstance(node, ast.Name) else node.attr
    for symbol, change in _of(name, looking):
        if written != name:  # an alias of the import's, which is told of there
            if change.rule not in ("class-renamed", "class-deprecated"):
                yield from looking.hits([(symbol, change)], span)
        else:
            yield from looking.hits([(symbol, change)], span, EditKind.NAME)


def _hits_of_annotated(annotation: ast.expr, value: ast.expr, looking: Looking) -> Iterator[Hit]:
    for node in ast.walk(annotation):
        name = looking.class_of(node) if isinstance(node, ast.Name | ast.Attribute) else None
        if name:
            yield from hits_of_value(Symbol(Kind.CLASS, "", name), value, looking)


def _hits_of_making(node: ast.Call, function: ast.expr, looking: Looking) -> Iterator[Hit]:
    """The keys that a dictionary is made with by its class: `RunParam(size=1)`."""
    name = looking.class_of(function)
    for keyword in node.keywords if name else ():
        found = looking.of(Kind.KEY, name or "", keyword.arg or "")
        span = looking.file.span_of(keyword)
        span = Span(span.line, span.column, span.line, span.column + len(keyword.arg or "**"))
        known = (hit for hit in found if "required" not in hit[1].rule and hit[1].rule != "literal-removed")
        yield from looking.hits(known, span, EditKind.NAME)
        if keyword.arg:
            yield from hits_of_value(Symbol(Kind.KEY, name or "", keyword.arg), keyword.value, looking)

"""Which places may be mended without a look? Those where nothing else is meant, and no other name is in the way."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..diff.changes import Change
from .facts import Edit, Hit, UserFile


def certain(hits: Sequence[Hit], files: Sequence[UserFile]) -> tuple[Hit, ...]:
    """The places, those that can't be mended for certain without edits."""
    doubtful = {id(change) for change in _renamed(hits) if any(_is_in_doubt(file, change, hits) for file in files)}
    clashing = set(_clashing(hits))
    return tuple(
        replace(hit, edits=()) if id(hit.change) in doubtful or clashing & set(_keys(hit)) else hit for hit in hits
    )


def _renamed(hits: Iterable[Hit]) -> list[Change]:
    return list({id(hit.change): hit.change for hit in hits if hit.change.rule == "class-renamed"}.values())


def _is_in_doubt(file: UserFile, change: Change, hits: Iterable[Hit]) -> bool:
    """Whether a file has the old name in a string, or something else by the new one."""
    mine = [hit for hit in hits if hit.change is change and hit.file is file]
    if not mine:
        return False
    old = re.compile(rf"\b{re.escape(mine[0].symbol.name)}\b")
    new = {edit.text for hit in mine for edit in hit.edits}
    return any(old.search(text) for text in _strings(file.tree)) or bool(new & set(_names(file.tree)))


def _strings(tree: ast.Module) -> Iterator[str]:
    """The strings of a file that aren't only for people."""
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def _names(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Name(name) | ast.arg(name) | ast.ClassDef(name) | ast.FunctionDef(name):
                yield name
            case ast.AsyncFunctionDef(name):
                yield name
            case ast.alias(name, asname):
                yield asname or name.rpartition(".")[2]
            case _:
                pass


def _keys(hit: Hit) -> list[tuple[str, Edit]]:
    return [(hit.file.module, replace(edit, text="")) for edit in hit.edits]


def _clashing(hits: Iterable[Hit]) -> Iterator[tuple[str, Edit]]:
    """The places that two changes would have as something else each."""
    meant: dict[tuple[str, Edit], str] = {}
    for hit in hits:
        for key, edit in zip(_keys(hit), hit.edits, strict=True):
            if meant.setdefault(key, edit.text) != edit.text:
                yield key

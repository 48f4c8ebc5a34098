"""Values that stand in the code where a change takes values away, or bounds them more."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ..diff.changes import Change
from ..encode import data
from ..text import SpecText
from .facts import Edit, EditKind, Hit, Symbol
from .literals import constants_in, gone_of
from .looking import Looking

_PLAIN = {str: "str", int: "int", float: "float", bool: "bool", type(None): "None", bytes: "bytes"}


def hits_of_value(symbol: Symbol, value: ast.expr, looking: Looking) -> Iterator[Hit]:
    """The literals in a value that what it is given as doesn't take any more."""
    for change in looking.index.literals.get(symbol, ()):
        for constant in constants_in(value):
            if constant.value in gone_of(change):
                span = looking.file.span_of(constant)
                text = _spelled_anew(constant.value, looking.index.come.get(id(change), frozenset()))
                edits = (Edit(span.line, span.column, EditKind.TEXT, text),) if text is not None else ()
                yield Hit(looking.file, span, change, symbol, edits)


def _spelled_anew(value: object, come: frozenset[object]) -> str | None:
    """The one value that came which is the gone one in another spelling: `inProgress` for `in_progress`."""
    if not isinstance(value, str):
        return None
    alike = [new for new in come if isinstance(new, str) and _plain(new) == _plain(value)]
    return alike[0] if len(alike) == 1 else None


def _plain(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())


def is_within(value: ast.expr, change: Change) -> bool:
    """Whether a literal is known to be as good as it was."""
    if not isinstance(value, ast.Constant):
        return False
    match change.rule:
        case "maximum-lowered" | "maximum-added" | "max-length-lowered" | "max-items-lowered":
            return _size(value.value) <= _bound(change, float("-inf"))
        case "minimum-raised" | "minimum-added" | "min-length-raised" | "min-items-raised":
            return _size(value.value) >= _bound(change, float("inf"))
        case "argument-narrowed" | "argument-changed":
            gone = data(change.before) if isinstance(change.before, SpecText) else ""
            return _PLAIN.get(type(value.value), "?") not in _members(gone)
        case _:
            return False


def _members(annotation: str) -> set[str]:
    """The members of a union; an integer is good for a float."""
    members = {part.strip() for part in annotation.split("|")}
    return members | ({"int"} if "float" in members else set())


def _size(value: object) -> float:
    if isinstance(value, str):
        return len(value)
    return value if isinstance(value, int | float) else float("nan")


def _bound(change: Change, other: float) -> float:
    return change.after if isinstance(change.after, int | float) else other

"""Values in annotations, in changes and in code: which are gone, which are left, which are meant."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping

from ..diff.changes import Change
from ..encode import data
from ..text import SpecText

_WORD = re.compile(r"\w+")
_VALUE = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|-?\d+(?:\.\d+)?|True|False")
_SHOWN = 6


def names_in(annotation: str, named: Mapping[str, str]) -> frozenset[str]:
    """The named types that an annotation stands for, those within them included."""
    found: set[str] = set()
    waiting = [annotation]
    while waiting:
        fresh = {word for word in _WORD.findall(waiting.pop()) if word in named} - found
        found |= fresh
        waiting += [named[name] for name in fresh]
    return frozenset(found)


def gone_of(change: Change) -> frozenset[object]:
    """The values that a change takes away."""
    return frozenset(_values(_text(change.before)))


def come_of(change: Change) -> frozenset[object]:
    """The values that a change brings."""
    return frozenset(_values(_text(change.after)))


def left_of(annotation: str, change: Change) -> str:
    """The values of an annotation that a change leaves, as code; empty where it names none."""
    inside = re.search(r"Literal\[(.*?)\]", annotation)
    values = [value for value in _values(inside[1] if inside else "") if value not in gone_of(change)]
    more = " or another of them" if len(values) > _SHOWN else ""
    return ", ".join(f"{value!a}" for value in values[:_SHOWN]) + more


def _text(value: object) -> str:
    return data(value) if isinstance(value, SpecText) else ""


def _values(text: str) -> Iterator[object]:
    """The literals in a text, as far as they are written out."""
    for found in _VALUE.findall(text):
        try:
            yield ast.literal_eval(found)
        except (SyntaxError, ValueError):
            continue


def constants_in(node: ast.expr | None) -> Iterator[ast.Constant]:
    """The literals that an expression may give as they stand: itself, either of two, the items of a list."""
    match node:
        case ast.Constant():
            yield node
        case ast.IfExp(body=one, orelse=other):
            yield from constants_in(one)
            yield from constants_in(other)
        case ast.BoolOp(values=values):
            for value in values:
                yield from constants_in(value)
        case ast.List(elts=items) | ast.Tuple(elts=items) | ast.Set(elts=items):
            for item in items:
                yield from constants_in(item)
        case _:
            pass

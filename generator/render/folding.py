"""Statements that are too long for a line are folded as black would fold them, nearly always.

    return f(a, b)   ->   return f(       or, where `a, b` is too long for a line too,   return f(
                              a, b                                                           a,
                          )                                                                  b,
                                                                                         )

This saves time and decides nothing: black still lays out every file, and goes over one a second time only if it changed
something in it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

_COMPOUND = (ast.ClassDef, ast.If, ast.For, ast.AsyncFor)
_HEADS = ("def ", "async def ", "with ", "async with ")
_STEP = "    "
_ALIAS = ": TypeAlias = "
_MEMBER = re.compile(r"[\w.]+(\[.*\])?")
_PART = re.compile(r""" "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*' | [()\[\]{},|] """, re.VERBOSE)


@dataclass(slots=True)
class _Bracket:
    """A bracket that isn't inside another, and where the commas of its contents are."""

    start: int
    commas: list[int]
    end: int = 0


def fold(text: str, tree: ast.Module, width: int) -> str:
    """The text with its long one-line statements folded; the tree is that of the text."""
    lines = text.split("\n")
    long = [number for number in _statements(tree) if len(lines[number - 1]) > width]
    for number in long:
        line = lines[number - 1]
        start = len(line) - len(line.lstrip())
        lines[number - 1] = "\n".join(_folded(line[:start], line[start:], width))
    return "\n".join(lines).rstrip("\n") + "\n"


def _statements(tree: ast.Module) -> Iterator[int]:
    """The lines that hold one statement and nothing else, or the head of one."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.stmt) or isinstance(node, _COMPOUND) or _is_docstring(node):
            continue
        inner = getattr(node, "body", None)
        if node.lineno == node.end_lineno or (inner and inner[0].lineno > node.lineno):
            yield node.lineno


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _folded(indent: str, text: str, width: int, comma: str = "") -> list[str]:
    if len(indent) + len(text) + len(comma) <= width:
        return [f"{indent}{text}{comma}"]
    if text.startswith("from "):
        module, _, names = text.partition(" import ")
        return [f"{indent}{module} import (", *(f"{indent}{_STEP}{name}," for name in names.split(", ")), f"{indent})"]
    name, equals, union = text.rpartition(_ALIAS)
    members = _members(union)
    if len(members) > 1 and all(map(_MEMBER.fullmatch, members)):
        inside = _folded_union(indent + _STEP if equals else indent, members, width)
        return [f"{indent}{name}{equals}(", *inside, f"{indent})"] if equals else [*inside[:-1], inside[-1] + comma]
    bracket = _bracket_to_open(text)
    if bracket is None:
        return [f"{indent}{text}{comma}"]
    head, tail = text[: bracket.start + 1], text[bracket.end :] + comma
    items = _items(text, bracket)
    deeper = indent + _STEP
    contents = ", ".join(items)
    if not _is_display(head) and len(deeper) + len(contents) <= width:
        folded = [deeper + contents]
    elif len(items) == 1:
        folded = _folded(deeper, contents, width)
    else:
        folded = [line for item in items for line in _folded(deeper, item, width, ",")]
    return [indent + head, *folded, indent + tail]


def _folded_union(indent: str, members: list[str], width: int) -> list[str]:
    """A union in one line if it fits, else a member a line."""
    union = " | ".join(members)
    if len(indent) + len(union) <= width:
        return [indent + union]
    lines = _folded(indent, members[0], width)
    return lines + [line for member in members[1:] for line in _folded(indent, f"| {member}", width)]


def _bracket_to_open(text: str) -> _Bracket | None:
    """A definition's first bracket, the last one of anything else if that ends with it.

    Empty brackets and such with a comma at their end, which means something in a tuple, stay as they are.
    """
    brackets = [bracket for bracket in _brackets(text) if all(_items(text, bracket))]
    if text.startswith(_HEADS):
        return brackets[0] if brackets else None
    return brackets[-1] if brackets and brackets[-1].end == len(text) - 1 else None


def _brackets(text: str) -> Iterator[_Bracket]:
    depth, bracket = 0, _Bracket(0, [])
    for part in _PART.finditer(text):
        match part.group():
            case "(" | "[" | "{":
                depth += 1
                bracket = _Bracket(part.start(), []) if depth == 1 else bracket
            case ")" | "]" | "}":
                depth -= 1
                if depth == 0:
                    bracket.end = part.start()
                    yield bracket
            case "," if depth == 1:
                bracket.commas.append(part.start())
            case _:
                pass


def _items(text: str, bracket: _Bracket) -> list[str]:
    starts = [bracket.start, *bracket.commas]
    ends = [*bracket.commas, bracket.end]
    return [text[start + 1 : end].strip() for start, end in zip(starts, ends, strict=True)]


def _members(text: str) -> list[str]:
    """The members of a union; the text itself where it is none."""
    depth, start, found = 0, 0, []
    for part in _PART.finditer(text):
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(part.group(), 0)
        if part.group() == "|" and depth == 0:
            found.append(text[start : part.start()].strip())
            start = part.end()
    return [*found, text[start:].strip()]


def _is_display(head: str) -> bool:
    """Whether the bracket at the end is that of a list, tuple or dictionary, not of a call or a subscript."""
    return not re.search(r"[\w\])]\(?\[?$", head[:-1])

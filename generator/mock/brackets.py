"""Puts names with brackets back into objects and lists, and reads what is in them as their types say.

filter[status]=done  filter[ids][]=1  filter[ids][]=2   ->   {filter: {status: done, ids: [1, 2]}}
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

from ..examples.fields import Definitions, field_of, item_of, member_types
from ..examples.misfits import fits
from ..ir.types import AnyType, TypeRef
from .texts import read_json, read_text

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"
Steps: TypeAlias = list[str]

_BRACKETED = re.compile(r"\[([^\[\]]*)\]")


def steps_of(definitions: Definitions, type: TypeRef, key: str) -> Steps:
    """The names on the way to a value; a property may have brackets in its very name."""
    return [key] if field_of(definitions, type, key) else [key.partition("[")[0], *_BRACKETED.findall(key)]


def read_nested(definitions: Definitions, type: TypeRef, pairs: Iterable[tuple[Steps, str]]) -> object:
    """The value that stands in the texts at the ends of all steps."""
    whole: dict[str, Tree] = {}
    for steps, text in pairs:
        _put(whole, ["", *steps], text)
    return _read(definitions, type, whole.get("", {}))


def _put(into: dict[str, Tree], steps: Steps, text: str) -> None:
    """Puts a text at the end of its steps; one that comes again, and an empty last step, make a list."""
    step, *rest = steps
    if not rest:
        earlier = into.get(step)
        into[step] = text if earlier is None else [*(earlier if isinstance(earlier, list) else [earlier]), text]
    elif rest == [""]:
        earlier = into.setdefault(step, [])
        if isinstance(earlier, list):
            earlier.append(text)
    else:
        inner = into.setdefault(step, {})
        if isinstance(inner, dict):
            _put(inner, rest, text)


def _read(definitions: Definitions, type: TypeRef, tree: Tree) -> object:
    item = item_of(definitions, type)
    match tree:
        case str() if fits(definitions, type, tree):
            return tree
        case str() if item is not None:
            whole = read_json(tree)
            return whole if fits(definitions, type, whole) else [_read(definitions, item, tree)]
        case str():
            return read_text(definitions, type, tree)
        case list():
            return [_read(definitions, item or type, each) for each in tree]
        case dict() if item is not None and all(step.isdecimal() for step in tree):
            return [_read(definitions, item, tree[step]) for step in sorted(tree, key=int)]
        case dict():
            fields, other = member_types(definitions, type)
            return {name: _read(definitions, fields.get(name, other or AnyType()), each) for name, each in tree.items()}

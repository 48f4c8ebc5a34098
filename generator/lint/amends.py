"""What would make a wrong example right, where that is certain?

"20" where a number is wanted   ->   20          "ASC" where `asc` is   ->   "asc"          "string"   ->   no example
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice

from ..encode import data, plain
from ..examples import Misfit, Side, misfits
from ..examples.fields import Definitions
from ..examples.misfits import Place
from ..ir.types import TypeRef
from ..load.node import Kind, Node, parent_of
from ..text import Object, SpecText, Value
from .facts import Fix

MOST_READ = 20_000
"""Characters of a text that may turn out to be JSON."""
_PLACEHOLDERS = frozenset(
    ("", "string", "text", "example", "...", "null", "any", "object", "array", "integer", "number")
)
_LONE = "/examples/example/value"
"""Where the newer form has the `example` of a parameter or a media type."""
_INTEGER = re.compile(r"-?\d{1,15}")
_DECIMAL = re.compile(r"-?\d{1,15}\.\d{1,15}")


def amended(
    node: Node, definitions: Definitions, type: TypeRef, side: Side, found: Iterable[Misfit]
) -> tuple[Fix, ...]:
    """The changes after which an example fits; none where a person has to decide."""
    changed: object = plain(node.value())
    fixes: list[Fix] = []
    for misfit in found:
        better = next(_better(definitions, type, side, changed, misfit.place), _NOTHING)
        fix = None if better is _NOTHING else _fix(node, misfit.place, better)
        if fix is None:
            return (Fix(node.pointer),) if _is_placeholder(node) and not misfit.place else ()
        changed = _with(changed, misfit.place, better)
        fixes.append(fix)
    return tuple(fixes) if next(misfits(definitions, type, changed, side), None) is None else ()


_NOTHING = object()


def _is_placeholder(node: Node) -> bool:
    text = node.text()
    return text is not None and data(text.strip().lower()) in _PLACEHOLDERS


def _better(definitions: Definitions, type: TypeRef, side: Side, value: object, place: Place) -> Iterator[object]:
    """The readings of what stands at a place that fit there."""
    for candidate in _candidates(_at(value, place)):
        left = islice(misfits(definitions, type, _with(value, place, candidate), side), 20)
        if not any(each.place[: len(place)] == place for each in left):
            yield candidate


def _candidates(value: object) -> Iterator[object]:
    """What an author may have meant by a value."""
    if isinstance(value, str):
        yield from [int(value)] if _INTEGER.fullmatch(value) else []
        yield from [float(value)] if _DECIMAL.fullmatch(value) else []
        yield from [value == "true"] if value in ("true", "false") else []
        if value[:1] in ("{", "[") and len(value) <= MOST_READ:
            with suppress(ValueError, RecursionError):
                yield json.loads(value)
        yield from (each for each in (value.lower(), value.upper(), value.strip()) if each != value)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield str(value)


def _at(value: object, place: Place) -> object:
    for step in place:
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value


def _with(value: object, place: Place, new: object) -> object:
    """The value with another one at a place."""
    if not place:
        return new
    step, rest = place[0], place[1:]
    if isinstance(value, dict):
        return {**value, step: _with(value.get(step), rest, new)}
    if isinstance(value, list) and isinstance(step, int):
        return [_with(item, rest, new) if at == step else item for at, item in enumerate(value)]
    return value


def _fix(node: Node, place: Place, new: object) -> Fix | None:
    """The change of one member; an item of a list is nothing that an overlay can replace."""
    if place:
        holder, name = node.pointer, place[-1]
        for step in place[:-1]:
            holder = holder.child(step)
        return Fix(holder, ((SpecText(name), _value(new)),), replaces=True) if isinstance(name, str) else None
    around = parent_of(node)
    if around is None:
        return None
    if node.pointer.ends(_LONE) and (owner := parent_of(parent_of(around) or around)):
        return Fix(owner.pointer, ((SpecText("example"), _value(new)),), replaces=True)
    if around.kind is Kind.OBJECT:
        return Fix(around.pointer, ((node.pointer.key(), _value(new)),), replaces=True)
    schema = parent_of(around) if len(around) == 1 and around.pointer.key() == "examples" else None
    return Fix(schema.pointer, ((SpecText("example"), _value(new)),), replaces=True) if schema else None


def _value(new: object) -> Value:
    """Plain data as a value of a spec."""
    match new:
        case str():
            return SpecText(new)
        case list():
            return tuple(map(_value, new))
        case dict():
            return Object(tuple((SpecText(str(key)), _value(member)) for key, member in new.items()))
        case None | bool() | int() | float():
            return new
        case _:
            return None

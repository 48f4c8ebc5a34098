"""What would a value of a type look like? Made from what the spec shows, states and limits; the same for the same seed.

Run                                    ->   {id: run_abc123, object: thread.run, created_at: 1700000000, ...}
integer, minimum 256                   ->   256
Tree{children: list of Tree}           ->   {children: []}
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from ..encode import data, plain
from ..ir.types import (
    AliasRef,
    AnyType,
    BinaryType,
    BooleanType,
    ComponentOrigin,
    Field,
    IntegerType,
    Limits,
    ListType,
    LiteralType,
    MapType,
    Model,
    ModelRef,
    NullableType,
    NullType,
    NumberType,
    SchemaId,
    StringType,
    TupleType,
    TypeRef,
    UnionType,
)
from ..text import Given, Object, SpecText, Value
from .misfits import Side, fits
from .patterns import text_of
from .seen import Examples
from .words import number_for, suffix, text_for

MAX_VALUES = 2_000
"""Values after which only required properties are made."""
MOST_VALUES = 20_000
"""Values after which nothing is made: objects that hold three of the next kind, twelve deep, are half a million."""
MAX_ITEMS = 20
MAX_TEXT = 10_000
FULL_DEPTH = 3
"""Objects nested deeper than this have their required properties only."""


def example_of(examples: Examples, type: TypeRef, *, seed: int = 0, name: str = "", side: Side = Side.GIVEN) -> Value:
    """A value of the type: one that the spec shows where there is one, else one made up; `name` is what it is called.

    Another seed gives other ids and picks other enum values. A type that no finite value has gives an empty object.
    """
    made = _make(_Making(examples, side, seed), type, _Spot(name), frozenset())
    return Object(()) if made is None else made.value


@dataclass(slots=True)
class _Making:
    """The making of one value; `left` bounds its size."""

    examples: Examples
    side: Side
    seed: int
    left: int = MAX_VALUES


@dataclass(frozen=True, slots=True)
class _Spot:
    """What the value is called, what it belongs to, and which of its siblings it is."""

    name: str
    owner: str = ""
    index: int = 0


_Open = frozenset[SchemaId]
"""The definitions being made: one that needs itself has no end, and gives None."""


def _make(making: _Making, type: TypeRef, spot: _Spot, open: _Open) -> Given | None:
    making.left -= 1
    seed = making.seed + spot.index
    match type:
        case AnyType():
            return Given(Object(()))
        case NullType():
            return Given(None)
        case BooleanType():
            return Given(True)
        case BinaryType():
            return Given(SpecText(""))
        case IntegerType(format, limits):
            return Given(_integer(limits, number_for(spot.name, data(format) if format else "", seed)))
        case NumberType(_, limits):
            return Given(_number(limits, seed))
        case StringType(format, limits):
            plausible = text_for(spot.name, data(format) if format else "", spot.owner, seed)
            return Given(SpecText(_text(limits, plausible, seed)))
        case LiteralType(values):
            return Given(values[seed % len(values)])
        case ListType(item, limits):
            return _list(making, item, limits, spot, open)
        case TupleType(items, _):
            return _tuple(making, items, spot, open)
        case MapType(value, limits):
            return _map(making, value, limits, spot, open)
        case NullableType(inner):
            return _make(making, inner, spot, open) or Given(None)
        case UnionType(variants):
            return next((made for variant in variants if (made := _make(making, variant, spot, open))), None)
        case ModelRef(id) | AliasRef(id):
            return _definition(making, id, spot, open)
        case _:
            assert_never(type)


def _definition(making: _Making, id: SchemaId, spot: _Spot, open: _Open) -> Given | None:
    definition = making.examples.definitions.get(id)
    if definition is None or id in open:
        return None
    if making.left < MAX_VALUES - MOST_VALUES:
        return Given(Object(()))
    shown = making.examples.seen.get(id, ())
    reference = ModelRef(id) if isinstance(definition, Model) else AliasRef(id)
    fitting = [value for value in shown if fits(making.examples.definitions, reference, plain(value), making.side)]
    if fitting:
        return Given(fitting[(making.seed + spot.index) % len(fitting)])
    if isinstance(definition, Model):
        return _model(making, definition, spot, open | {id})
    return _make(making, definition.type, spot, open | {id})


def _model(making: _Making, model: Model, spot: _Spot, open: _Open) -> Given | None:
    owner = data(model.origin.name) if isinstance(model.origin, ComponentOrigin) else spot.name
    members: list[tuple[SpecText, Value]] = []
    for field in model.fields:
        if field.read_only if making.side is Side.TAKEN else field.write_only:
            continue
        if not field.required and (len(open) > FULL_DEPTH or making.left < 0):
            continue
        made = _field(making, field, _Spot(data(field.wire_name), owner, spot.index), open)
        if made is not None:
            members.append((field.wire_name, made.value))
        elif field.required:
            return None
    return Given(Object(tuple(members)))


def _field(making: _Making, field: Field, spot: _Spot, open: _Open) -> Given | None:
    stated = [*field.examples, *([field.default.value] if field.default else [])]
    definitions = making.examples.definitions
    fitting = (value for value in stated if fits(definitions, field.type, plain(value), making.side))
    found = next(fitting, _ABSENT)
    return _make(making, field.type, spot, open) if isinstance(found, _Absent) else Given(found)


class _Absent:
    """No value at all, not even null."""


_ABSENT = _Absent()


def _list(making: _Making, item: TypeRef, limits: Limits, spot: _Spot, open: _Open) -> Given | None:
    least = limits.min_items or 0
    wanted = min(max(least, 1), limits.max_items if limits.max_items is not None else MAX_ITEMS, MAX_ITEMS)
    made = [_make(making, item, replace(spot, index=spot.index + at), open) for at in range(wanted)]
    values = tuple(given.value for given in made if given is not None)
    return Given(values) if len(values) >= min(least, MAX_ITEMS) else None


def _tuple(making: _Making, items: tuple[TypeRef, ...], spot: _Spot, open: _Open) -> Given | None:
    made = [_make(making, item, replace(spot, index=at), open) for at, item in enumerate(items)]
    return None if None in made else Given(tuple(given.value for given in made if given is not None))


def _map(making: _Making, member: TypeRef, limits: Limits, spot: _Spot, open: _Open) -> Given | None:
    least = min(limits.min_properties or 0, MAX_ITEMS)
    wanted = least if isinstance(member, AnyType) or limits.max_properties == 0 else max(least, 1)
    names = [SpecText("key" if at == 0 else f"key{at + 1}") for at in range(wanted)]
    made = [(name, _make(making, member, _Spot("value", spot.name, at), open)) for at, name in enumerate(names)]
    members = tuple((name, given.value) for name, given in made if given is not None)
    return Given(Object(members)) if len(members) >= least else None


def _text(limits: Limits, plausible: str, seed: int) -> str:
    """The plausible text, made to fit the limits."""
    least = min(limits.min_length or 0, MAX_TEXT)
    if limits.pattern is not None:
        made = text_of(data(limits.pattern), least)
        return plausible if made is None else made
    padding = (suffix(seed) * (least // 6 + 1))[: max(0, least - len(plausible))]
    return (plausible + padding)[: limits.max_length]


def _integer(limits: Limits, plausible: int) -> int:
    """The plausible number, moved to where the limits allow it."""
    step = limits.multiple_of if isinstance(limits.multiple_of, int) and limits.multiple_of > 0 else 1
    least = _first(limits.minimum, limits.exclusive_minimum, 1)
    most = _first(limits.maximum, limits.exclusive_maximum, -1)
    value = plausible
    if most is not None and value > most:
        value = int(most // 1)
    if least is not None and value < least:
        value = int(-(-least // 1))
    rounded = -(-value // step) * step
    return rounded if most is None or rounded <= most else rounded - step


def _first(inclusive: float | None, exclusive: float | None, step: int) -> float | None:
    """The limit itself, or the first whole number beyond an exclusive one."""
    if inclusive is not None or exclusive is None:
        return inclusive
    return (exclusive // 1 + 1) if step > 0 else -(-exclusive // 1) - 1


def _number(limits: Limits, seed: int) -> float:
    """A number within the limits: a whole one where that will do, else the middle."""
    whole = _integer(replace(limits, multiple_of=None), 1 + seed % 100)
    low = limits.minimum if limits.minimum is not None else limits.exclusive_minimum
    high = limits.maximum if limits.maximum is not None else limits.exclusive_maximum
    if limits.multiple_of:
        return limits.multiple_of * max(1, -(-(low or 0) // limits.multiple_of))
    outside = (low is not None and whole < low) or (high is not None and whole > high)
    return (low + high) / 2 if outside and low is not None and high is not None else float(whole)

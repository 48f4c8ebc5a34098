"""What would a value of a type look like? Made from what the spec shows, states and limits; the same for the same seed.

Run                                    ->   {id: run_abc123, object: thread.run, created_at: 1700000000, ...}
integer, minimum 256                   ->   256
Tree{children: list of Tree}           ->   {children: []}
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from string import ascii_lowercase
from typing import assert_never

from ..encode import data, json_text, plain
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
from .limits import number_reasons
from .misfits import Side, fits
from .patterns import surely_matches, text_of
from .seen import Examples
from .words import number_for, suffix, text_for

MAX_VALUES = 2_000
"""Values after which only required properties are made."""
MOST_VALUES = 20_000
"""Values after which nothing is made: objects that hold three of the next kind, twelve deep, are half a million."""
MAX_ITEMS = 20
MAX_TEXT = 10_000
MOST_TRIES = 4
"""Variants after which any value will do for a union of which exactly one may fit."""
MOST_COMPARED = 20
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
        case UnionType():
            return _union(making, type, spot, open)
        case ModelRef(id) | AliasRef(id):
            return _definition(making, id, spot, open)
        case _:
            assert_never(type)


def _union(making: _Making, union: UnionType, spot: _Spot, open: _Open) -> Given | None:
    """A value of the first variant that has one; where just one may fit, of the first that gives one of its own."""
    found: Given | None = None
    for tried, variant in enumerate(union.variants):
        made = _make(making, variant, spot, open)
        found = found or made
        if made is not None and (not union.exclusive or tried >= MOST_TRIES or _fits_one(making, union, made.value)):
            return found if tried >= MOST_TRIES else made
    return found


def _fits_one(making: _Making, union: UnionType, value: Value) -> bool:
    if union.discriminator is not None:
        return True
    definitions, raw = making.examples.definitions, plain(value)
    fitting = (variant for variant in union.variants[:MOST_COMPARED] if fits(definitions, variant, raw, making.side))
    return len(list(islice(fitting, 2))) == 1


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
    made = (_make(making, item, replace(spot, index=spot.index + at), open) for at in range(wanted))
    values = [given.value for given in made if given is not None]
    if limits.unique_items:
        values = list(_distinct(making, item, values))
    return Given(tuple(values)) if len(values) >= min(least, MAX_ITEMS) else None


def _distinct(making: _Making, item: TypeRef, values: list[Value]) -> Iterator[Value]:
    """The values, each that comes again changed a little; where that doesn't fit, it is left out."""
    seen: set[str] = set()
    for value in values:
        forms = (form for form in (value, *_variations(value)) if json_text(form, None) not in seen)
        fresh = next((f for f in forms if fits(making.examples.definitions, item, plain(f), making.side)), _ABSENT)
        if not isinstance(fresh, _Absent):
            seen.add(json_text(fresh, None))
            yield fresh


def _variations(value: Value) -> Iterator[Value]:
    """Values that are much the same as another."""
    match value:
        case bool():
            yield not value
        case SpecText():
            text = data(value)
            yield from (SpecText(f"{text} {at}") for at in range(2, MAX_ITEMS + 2))
            yield from (SpecText(f"{text[:-1]}{letter}") for letter in ascii_lowercase)
        case int() | float():
            yield from (value + at for at in range(1, MAX_ITEMS + 1))
        case _:
            return


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
        if _is_long_enough(limits, plausible) and surely_matches(data(limits.pattern), plausible):
            return plausible
        made = text_of(data(limits.pattern), least)
        return plausible if made is None else made
    padding = (suffix(seed) * (least // 6 + 1))[: max(0, least - len(plausible))]
    return (plausible + padding)[: limits.max_length]


def _is_long_enough(limits: Limits, text: str) -> bool:
    return (limits.min_length or 0) <= len(text) and (limits.max_length is None or len(text) <= limits.max_length)


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
    """A number within the limits: a whole one where that will do, else a step from the lowest, or the middle."""
    whole = float(_integer(replace(limits, multiple_of=None), 1 + seed % 100))
    low = limits.minimum if limits.minimum is not None else limits.exclusive_minimum
    high = limits.maximum if limits.maximum is not None else limits.exclusive_maximum
    step = limits.multiple_of or 0
    steps = [step * (-(-(low or 0) // step) + at) for at in (0, 1)] if step else []
    middle = [(low + high) / 2] if low is not None and high is not None else []
    fitting = (each for each in (whole, *steps, *middle) if not any(number_reasons(limits, each)))
    return float(next(fitting, whole))

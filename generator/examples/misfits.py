"""Does a JSON value fit a type, and if not, where and why?

ModelRef(Run), {"id": 7}   ->   id must be a string;   status is required
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, assert_never

from ..encode import data, plain, show
from ..ir.types import (
    Alias,
    AliasRef,
    AnyType,
    BinaryType,
    BooleanType,
    Field,
    IntegerType,
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
from ..text import Scalar, SpecText
from .fields import Definitions
from .limits import count_reasons, integer_reasons, number_reasons, text_reasons

MAX_STEPS = 200_000
MAX_DEPTH = 120
SHOWN_VALUES = 12

Place: TypeAlias = tuple[str | int, ...]


class Side(StrEnum):
    """Who writes the value: properties marked read-only are the server's, write-only ones the caller's."""

    TAKEN = "taken"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class Misfit:
    """One place in a value that is not as its type says; `reason` is the rest of a sentence about it."""

    place: Place
    reason: str

    def __str__(self) -> str:
        return f"{show_place(self.place)} {self.reason}".strip()


def show_place(place: Place) -> str:
    """A place as people write it: `tools[0].type`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{show(SpecText(step))}" for step in place)
    return "".join(steps).removeprefix(".")


def misfits(definitions: Definitions, type: TypeRef, value: object, side: Side = Side.TAKEN) -> Iterator[Misfit]:
    """What in a JSON value is not as the type says, in the type's order; a very large value is not read to its end."""
    yield from _misfits(_Walk(definitions, side), type, value, ())


def fits(definitions: Definitions, type: TypeRef, value: object, side: Side = Side.TAKEN) -> bool:
    """Whether a JSON value is as the type says."""
    return next(misfits(definitions, type, value, side), None) is None


@dataclass(slots=True)
class _Walk:
    """A visit of one value. The spec may be a trap, so the steps are counted and references to themselves are seen."""

    definitions: Definitions
    side: Side
    left: int = MAX_STEPS
    depth: int = 0
    open: tuple[tuple[SchemaId, Place], ...] = ()


def _misfits(walk: _Walk, type: TypeRef, value: object, place: Place) -> Iterator[Misfit]:
    walk.left -= 1
    if walk.left < 0 or walk.depth > MAX_DEPTH:
        return
    walk.depth += 1
    match type:
        case AnyType():
            pass
        case NullType():
            yield from _unless(value is None, place, "must be null")
        case NullableType(inner):
            if value is not None:
                yield from _misfits(walk, inner, value, place)
        case BooleanType():
            yield from _unless(isinstance(value, bool), place, "must be a boolean")
        case IntegerType(format, limits):
            yield from _reasons(place, integer_reasons(limits, format, value))
        case NumberType(_, limits):
            yield from _reasons(place, number_reasons(limits, value))
        case StringType(format, limits):
            yield from _reasons(place, text_reasons(limits, format, value))
        case BinaryType():
            yield from _unless(isinstance(value, (str, bytes)), place, "must be bytes")
        case LiteralType(values):
            yield from _unless(any(_same(scalar, value) for scalar in values), place, f"must be {one_of(values)}")
        case ListType() | TupleType():
            yield from _list(walk, type, value, place)
        case MapType(member, limits):
            yield from _map(walk, member, value, place)
            yield from _reasons(place, count_reasons(limits, value))
        case UnionType():
            yield from _union(walk, type, value, place)
        case ModelRef(id) | AliasRef(id):
            yield from _definition(walk, id, value, place)
        case _:
            assert_never(type)
    walk.depth -= 1


def _unless(fitting: bool, place: Place, reason: str) -> Iterator[Misfit]:
    if not fitting:
        yield Misfit(place, reason)


def _reasons(place: Place, reasons: Iterator[str]) -> Iterator[Misfit]:
    return (Misfit(place, reason) for reason in reasons)


def _same(scalar: Scalar, value: object) -> bool:
    # In JSON, true is not 1.
    return plain(scalar) == value and isinstance(scalar, bool) == isinstance(value, bool)


def one_of(values: Sequence[Scalar]) -> str:
    """Values as the end of a sentence: `"asc" or "desc"`."""
    shown = [f'"{show(v)}"' if isinstance(v, SpecText) else str(v).lower() for v in values[:SHOWN_VALUES]]
    shown += ["..."] if len(values) > SHOWN_VALUES else []
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} or {shown[-1]}"


def _definition(walk: _Walk, id: SchemaId, value: object, place: Place) -> Iterator[Misfit]:
    definition = walk.definitions.get(id)
    if isinstance(definition, Model):
        yield from _model(walk, definition, value, place)
    elif isinstance(definition, Alias) and (id, place) not in walk.open:
        walk.open += ((id, place),)
        yield from _misfits(walk, definition.type, value, place)
        walk.open = walk.open[:-1]


def _model(walk: _Walk, model: Model, value: object, place: Place) -> Iterator[Misfit]:
    if not isinstance(value, dict):
        yield Misfit(place, "must be an object")
        return
    fields = {data(field.wire_name): field for field in model.fields}
    for name, field in fields.items():
        if name in value:
            yield from _misfits(walk, field.type, value[name], (*place, name))
        elif field.required and not _exempt(walk, field):
            yield Misfit((*place, name), "is required")
    for name in value:
        if name in fields:
            continue
        if model.additional is None:
            near = difflib.get_close_matches(name, fields, 1)
            yield Misfit((*place, name), f"is not known{f'; did you mean {show(SpecText(near[0]))}?' if near else ''}")
        else:
            yield from _misfits(walk, model.additional, value[name], (*place, name))


def _exempt(walk: _Walk, field: Field) -> bool:
    return field.read_only if walk.side is Side.TAKEN else field.write_only


def _list(walk: _Walk, type: ListType | TupleType, value: object, place: Place) -> Iterator[Misfit]:
    if not isinstance(value, (list, tuple)):
        yield Misfit(place, "must be a list")
        return
    first = type.items if isinstance(type, TupleType) else ()
    rest = type.rest if isinstance(type, TupleType) else type.item
    if isinstance(type, ListType):
        yield from _reasons(place, count_reasons(type.limits, value))
    if rest is None and len(value) > len(first):
        yield Misfit(place, f"must have at most {len(first)} items")
    for index, item in enumerate(value):
        expected = first[index] if index < len(first) else rest
        if expected is not None and walk.left > 0:
            yield from _misfits(walk, expected, item, (*place, index))


def _map(walk: _Walk, member: TypeRef, value: object, place: Place) -> Iterator[Misfit]:
    if not isinstance(value, dict):
        yield Misfit(place, "must be an object")
        return
    for name, item in value.items():
        yield from _misfits(walk, member, item, (*place, name))


def _union(walk: _Walk, union: UnionType, value: object, place: Place) -> Iterator[Misfit]:
    """What keeps a value from its variant, where it names one; else from the variant that it comes closest to.

    A value that fits several variants is fine even for `oneOf`: specs rarely mean otherwise.
    """
    tag = union.discriminator
    if tag is not None and isinstance(value, dict):
        name = data(tag.property)
        target = next((id for stated, id in tag.mapping if stated == value.get(name)), None)
        if target is not None:
            yield from _definition(walk, target, value, place)
            return
        if name in value:
            yield Misfit((*place, name), f"must be {one_of([stated for stated, _ in tag.mapping])}")
            return
    tried: list[list[Misfit]] = []
    for variant in union.variants:
        tried.append(list(_misfits(walk, variant, value, place)))
        if not tried[-1]:
            return
    yield from _closest(tried, place)


def _closest(tried: list[list[Misfit]], place: Place) -> list[Misfit]:
    """The misfits of the variant of the value's own kind; where it is of none, one that names them all."""
    within = [found for found in tried if all(len(misfit.place) > len(place) for misfit in found)]
    if within:
        return min(within, key=len)
    reasons = dict.fromkeys(misfit.reason.removeprefix("must be ") for found in tried for misfit in found[:1])
    return [Misfit(place, "must be " + " or ".join(reasons))]

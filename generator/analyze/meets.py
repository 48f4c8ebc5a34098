"""What is a value that is of two types at once?

integer{minimum=1} and integer{minimum=3, maximum=9}   ->   integer{minimum=3, maximum=9}
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from ..ir.types import (
    AliasRef,
    AnyType,
    BooleanType,
    IntegerType,
    Limits,
    ListType,
    LiteralType,
    MapType,
    ModelRef,
    NullableType,
    NullType,
    NumberType,
    StringType,
    TupleType,
    TypeRef,
    UnionType,
)
from ..text import Scalar, SpecText

T = TypeVar("T", int, float, int | float)


def meet(one: TypeRef, other: TypeRef) -> TypeRef | None:
    """The type of what is of both; of two names, the second. None where nothing can be."""
    if one == other or isinstance(other, AnyType):
        return one
    if isinstance(one, AnyType):
        return other
    if isinstance(one, NullableType) or isinstance(other, NullableType):
        return _meet_nullable(one, other)
    if isinstance(one, UnionType):
        return _meet_union(one, other)
    if isinstance(other, UnionType):
        return _meet_union(other, one)
    return _meet_plain(one, other)


def _meet_nullable(one: TypeRef, other: TypeRef) -> TypeRef | None:
    both = isinstance(one, NullableType) and isinstance(other, NullableType)
    if NullType() in (one, other):
        return NullType()
    inner = meet(*(type.inner if isinstance(type, NullableType) else type for type in (one, other)))
    if inner is None:
        return NullType() if both else None
    return NullableType(inner) if both else inner


def _meet_union(union: UnionType, other: TypeRef) -> TypeRef | None:
    found = (meet(variant, other) for variant in union.variants)
    kept = tuple(dict.fromkeys(type for type in found if type is not None))
    return replace(union, variants=kept) if len(kept) > 1 else next(iter(kept), None)


def _meet_plain(one: TypeRef, other: TypeRef) -> TypeRef | None:
    match one, other:
        case (LiteralType(), _):
            return _meet_literal(one, other)
        case (_, LiteralType()):
            return _meet_literal(other, one)
        case (StringType(), StringType()):
            same = None in (one.format, other.format) or one.format == other.format
            return StringType(other.format or one.format, _tightest(one.limits, other.limits)) if same else None
        case (IntegerType() | NumberType(), IntegerType() | NumberType()):
            whole = IntegerType if IntegerType in (type(one), type(other)) else NumberType
            return whole(other.format or one.format, _tightest(one.limits, other.limits))
        case (ListType(), ListType()):
            item = meet(one.item, other.item)
            return None if item is None else ListType(item, _tightest(one.limits, other.limits))
        case (ListType(), TupleType()) | (MapType(), ModelRef()):
            return other
        case (TupleType(), ListType()) | (ModelRef(), MapType()):
            return one
        case (MapType(), MapType()):
            value = meet(one.value, other.value)
            return None if value is None else MapType(value, _tightest(one.limits, other.limits))
        case (ModelRef() | AliasRef(), ModelRef() | AliasRef()):
            return other
        case _:
            return None


def _meet_literal(literal: LiteralType, other: TypeRef) -> TypeRef | None:
    kept = tuple(value for value in literal.values if _is_of(value, other))
    if len(kept) == len(literal.values):
        return literal
    return LiteralType(kept) if kept else None


def _is_of(value: Scalar, type: TypeRef) -> bool:
    match type:
        case LiteralType(values):
            return any(value == stated and value.__class__ is stated.__class__ for stated in values)
        case StringType():
            return isinstance(value, SpecText)
        case IntegerType():
            return isinstance(value, int) and not isinstance(value, bool)
        case NumberType():
            return isinstance(value, (int, float)) and not isinstance(value, bool)
        case NullType():
            return value is None
        case BooleanType():
            return isinstance(value, bool)
        case _:
            return False


def _tightest(one: Limits, other: Limits) -> Limits:
    return Limits(
        minimum=_most(one.minimum, other.minimum),
        maximum=_least(one.maximum, other.maximum),
        exclusive_minimum=_most(one.exclusive_minimum, other.exclusive_minimum),
        exclusive_maximum=_least(one.exclusive_maximum, other.exclusive_maximum),
        multiple_of=other.multiple_of or one.multiple_of,
        min_length=_most(one.min_length, other.min_length),
        max_length=_least(one.max_length, other.max_length),
        pattern=other.pattern or one.pattern,
        min_items=_most(one.min_items, other.min_items),
        max_items=_least(one.max_items, other.max_items),
        unique_items=one.unique_items or other.unique_items,
        min_properties=_most(one.min_properties, other.min_properties),
        max_properties=_least(one.max_properties, other.max_properties),
    )


def _most(one: T | None, other: T | None) -> T | None:
    return max((limit for limit in (one, other) if limit is not None), default=None)


def _least(one: T | None, other: T | None) -> T | None:
    return min((limit for limit in (one, other) if limit is not None), default=None)

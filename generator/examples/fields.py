"""Which models, and which fields by name, may a value of a type have?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from ..encode import data
from ..ir.types import (
    Alias,
    AliasRef,
    AnyType,
    Definition,
    Field,
    ListType,
    MapType,
    NullableType,
    SchemaId,
    TupleType,
    TypeRef,
    UnionType,
)
from ..ir.walk import variants_of

Definitions: TypeAlias = Mapping[SchemaId, Definition]


def field_of(definitions: Definitions, type: TypeRef, name: str) -> Field | None:
    """The field called `name` of the first model that has it."""
    fields = (field for model in variants_of(definitions, type) for field in model.fields)
    return next((field for field in fields if field.wire_name == name), None)


def item_of(definitions: Definitions, type: TypeRef, seen: frozenset[SchemaId] = frozenset()) -> TypeRef | None:
    """The type of the items, where the type is a list or may be one; None where it is none."""
    match type:
        case ListType(item):
            return item
        case TupleType(items):
            return items[0] if items else AnyType()
        case NullableType(inner):
            return item_of(definitions, inner, seen)
        case UnionType(variants):
            items_of_variants = (item_of(definitions, variant, seen) for variant in variants)
            return next((item for item in items_of_variants if item is not None), None)
        case AliasRef(id) if id not in seen and isinstance(alias := definitions.get(id), Alias):
            return item_of(definitions, alias.type, seen | {id})
        case _:
            return None


def member_types(definitions: Definitions, type: TypeRef) -> tuple[dict[str, TypeRef], TypeRef | None]:
    """The types of an object's members by name, and of members of other names; neither where it is no object."""
    fields = {data(field.wire_name): field.type for model in variants_of(definitions, type) for field in model.fields}
    return fields, _map_value(definitions, type)


def _map_value(definitions: Definitions, type: TypeRef, seen: frozenset[SchemaId] = frozenset()) -> TypeRef | None:
    match type:
        case MapType(value):
            return value
        case NullableType(inner):
            return _map_value(definitions, inner, seen)
        case AliasRef(id) if id not in seen and isinstance(alias := definitions.get(id), Alias):
            return _map_value(definitions, alias.type, seen | {id})
        case _:
            return None

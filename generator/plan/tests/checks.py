"""What can `isinstance` be asked of a value of a type?

Run   ->   types.Run        one of 25 events   ->   BaseModel        a date, or null   ->   nothing
"""

from __future__ import annotations

from ...encode import Code
from ...ir.api import Api
from ...ir.types import (
    Alias,
    AliasRef,
    BooleanType,
    IntegerType,
    ListType,
    MapType,
    ModelRef,
    NumberType,
    SchemaId,
    StringType,
    TypeRef,
    UnionType,
)
from ..names import Names

MAX_CLASSES = 4
"""Models of a union above which their common base class says enough."""


def plan_check(api: Api, names: Names, type: TypeRef) -> Code | None:
    """The second argument of `isinstance`; None where the type leaves too much open to ask."""
    classes = _classes(api, names, type, frozenset())
    if classes is None:
        return None
    listed = list(dict.fromkeys(classes))
    if len(listed) > MAX_CLASSES:
        return Code("BaseModel") if all(name.startswith("types.") for name in listed) else None
    return listed[0] if len(listed) == 1 else Code(f"({', '.join(listed)})")


def _classes(api: Api, names: Names, type: TypeRef, seen: frozenset[SchemaId]) -> list[Code] | None:
    match type:
        case ModelRef(id):
            return [Code(f"types.{names.classes[id]}")]
        case AliasRef(id) if id not in seen and isinstance(alias := api.definitions.get(id), Alias):
            return _classes(api, names, alias.type, seen | {id})
        case UnionType(variants):
            found = [_classes(api, names, variant, seen) for variant in variants]
            return None if None in found else [name for classes in found if classes for name in classes]
        case BooleanType():
            return [Code("bool")]
        case IntegerType():
            return [Code("int")]
        case NumberType():
            return [Code("int"), Code("float")]
        case StringType(None):
            return [Code("str")]
        case ListType():
            return [Code("list")]
        case MapType():
            return [Code("dict")]
        case _:
            return None

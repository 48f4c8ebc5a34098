"""What of the SDK is an expression of some type? Classes that have its attributes, a dictionary, a method."""

from __future__ import annotations

from collections.abc import Iterator

from mypy.nodes import Decorator, TypeInfo
from mypy.types import (
    CallableType,
    Instance,
    NoneType,
    Overloaded,
    TupleType,
    Type,
    TypedDictType,
    TypeType,
    TypeVarType,
    UnionType,
    get_proper_type,
)

from ..extend.facts import Home
from .facts import Sdk


def owners(type: Type | None, name: str, sdk: Sdk) -> Iterator[Home]:
    """The classes of the SDK that give values of a type the attribute `name`."""
    for info in _infos(type):
        owner = next((above for above in info.mro if name in above.names), None)
        home = home_of(owner.fullname, sdk) if owner else None
        if home:
            yield home


def _infos(type: Type | None) -> Iterator[TypeInfo]:
    match get_proper_type(type):
        case Instance(type=info):
            yield info
        case UnionType(items=items):
            for item in items:
                yield from _infos(item)
        case TypeVarType(upper_bound=inner) | TypeType(item=inner) | TupleType(partial_fallback=inner):
            yield from _infos(inner)
        case CallableType() as called if called.is_type_obj():
            yield from _infos(called.ret_type)
        case _:
            pass


def is_single(type: Type | None) -> bool:
    """Whether values of a type are of one class, if they aren't None."""
    match get_proper_type(type):
        case Instance() | TypeType():
            return True
        case UnionType(items=items):
            members = [item for item in items if not isinstance(get_proper_type(item), NoneType)]
            return len(members) == 1 and is_single(members[0])
        case CallableType() as called:
            return called.is_type_obj()
        case _:
            return False


def dictionaries(type: Type | None, sdk: Sdk) -> Iterator[Home]:
    """The dictionaries of the SDK that a value of a type is."""
    match get_proper_type(type):
        case TypedDictType(fallback=fallback):
            home = home_of(fallback.type.fullname, sdk)
            yield from [home] if home else []
        case UnionType(items=items):
            for item in items:
                yield from dictionaries(item, sdk)
        case _:
            pass


def methods(type: Type | None, sdk: Sdk) -> Iterator[tuple[Home, str]]:
    """The methods of the SDK that a value of a type is, each by its class."""
    proper = get_proper_type(type)
    for item in proper.items if isinstance(proper, Overloaded) else [proper]:
        definition = item.definition if isinstance(item, CallableType) else None
        definition = definition.func if isinstance(definition, Decorator) else definition
        owner, _, name = definition.fullname.rpartition(".") if definition else ("", "", "")
        home = home_of(owner, sdk)
        if home:
            yield home, name


def home_of(fullname: str, sdk: Sdk) -> Home | None:
    """What of the SDK a name in full stands for."""
    for base in sdk.bases:
        if fullname.startswith(f"{base}."):
            module, _, name = fullname[len(base) :].rpartition(".")
            return Home(module or ".", name)
    return None

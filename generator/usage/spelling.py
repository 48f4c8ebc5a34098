"""A type as an annotation that holds in any module: each class by its module, under a name of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from mypy.types import (
    CallableType,
    Instance,
    LiteralType,
    NoneType,
    TupleType,
    Type,
    TypedDictType,
    TypeType,
    UnionType,
    get_proper_type,
)

ANY = "typing.Any"
MANY = 8
"""Members of a union from which on it tells nothing."""


@dataclass(frozen=True)
class Speller:
    """Writes annotations; `own` are the modules whose classes are worth writing down: the SDK's and the user's."""

    own: Collection[str]
    aliases: dict[str, str] = field(default_factory=dict)

    def spelled(self, types: Iterable[Type]) -> str | None:
        """The types as one annotation; None where no class of `own` is in any."""
        listed = list(types)
        if not any(self._tells(type) for type in listed):
            return None
        parts = dict.fromkeys(self._one(type) for type in listed)
        return " | ".join(parts) if len(parts) <= MANY else None

    def _tells(self, type: Type) -> bool:
        match get_proper_type(type):
            case Instance(type=info, args=args):
                return info.module_name in self.own or any(map(self._tells, args))
            case UnionType(items=items) | TupleType(items=items):
                return any(map(self._tells, items))
            case TypedDictType(fallback=inner) | TypeType(item=inner):
                return self._tells(inner)
            case CallableType() as called if called.is_type_obj():
                return self._tells(called.ret_type)
            case _:
                return False

    def _one(self, type: Type) -> str:
        match get_proper_type(type):
            case Instance(type=info, args=args):
                name = self._named(info.module_name, info.fullname)
                inside = ", ".join(map(self._one, args))
                return f"{name}[{inside}]" if inside else name
            case UnionType(items=items):
                return " | ".join(dict.fromkeys(map(self._one, items)))
            case TupleType(items=items):
                return f"{self._named('builtins', 'builtins.tuple')}[{', '.join(map(self._one, items)) or '()'}]"
            case NoneType():
                return "None"
            case LiteralType(fallback=inner) | TypedDictType(fallback=inner):
                return self._one(inner)
            case TypeType(item=inner):
                return f"{self._named('builtins', 'builtins.type')}[{self._one(inner)}]"
            case CallableType() as called if called.is_type_obj():
                return f"{self._named('builtins', 'builtins.type')}[{self._one(called.ret_type)}]"
            case _:
                return self._named("typing", ANY)

    def _named(self, module: str, fullname: str) -> str:
        alias = self.aliases.setdefault(module, f"_oarlock_{len(self.aliases)}")
        return f"{alias}.{fullname.removeprefix(module + '.')}"

"""Which names of earlier runs are still answered to: as aliases of what is there, or by saying that it is gone.

RunObject, now Run           ->   types.RunObject is types.Run, and warns
runs.kill, its route gone    ->   client.runs.kill raises an AttributeError that says so
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from ..encode import Code, python
from ..ir.api import Api
from ..text import Pointer
from .callnames import CallName, is_free
from .classnames import is_reserved
from .ledger import Ledger
from .names import Names
from .naming import ClassName, Identifier
from .places import Place

Path = tuple[Identifier, ...]
Name = TypeVar("Name")


@dataclass(frozen=True, slots=True)
class OldNames:
    """Old names of what is there, and names of what was, each with its place."""

    type_aliases: Mapping[ClassName, Place]
    call_aliases: Mapping[CallName, Place]
    removed_types: Mapping[ClassName, Place]
    removed_calls: Mapping[CallName, Place]


def find_old_names(ledger: Ledger, names: Names) -> OldNames:
    """What became of the ledger's names; one that means something new is no old name."""
    types = {**ledger.removed_types, **ledger.type_aliases, **{e.name: place for place, e in ledger.types.items()}}
    calls = {**ledger.removed_calls, **ledger.call_aliases, **{e.name: place for place, e in ledger.calls.items()}}
    places, routes = set(names.remembered.places.values()), set(names.remembered.routes.values())
    moves = names.remembered.moves
    type_aliases, removed_types = _parted(types, places, moves, _free_type(names))
    call_aliases, removed_calls = _parted(calls, routes, moves, _free_call(names))
    return OldNames(type_aliases, call_aliases, removed_types, removed_calls)


def _parted(
    old: Mapping[Name, Place], present: Collection[Place], moves: Mapping[Place, Place], is_free: Callable[[Name], bool]
) -> tuple[Mapping[Name, Place], Mapping[Name, Place]]:
    """The names of what is there, by its place now, and those of what is gone, by its place then."""
    now = {name: moves.get(place, place) for name, place in old.items() if is_free(name)}
    aliases = {name: place for name, place in now.items() if place in present}
    removed = {name: old[name] for name, place in now.items() if place not in present}
    return MappingProxyType(aliases), MappingProxyType(removed)


def _free_type(names: Names) -> Callable[[ClassName], bool]:
    taken = {form for name in names.classes.values() for form in (name.casefold(), f"{name}Param".casefold())}
    return lambda name: name.casefold() not in taken and name[0].isupper() and not is_reserved(name)


def _free_call(names: Names) -> Callable[[CallName], bool]:
    methods = {call.path for call in names.calls.values()}
    taken = methods | {path[:end] for path in methods for end in range(1, len(path))}
    return lambda call: (
        is_free(call)
        and call.path not in taken
        and not any(call.path[:end] in methods for end in range(1, len(call.path)))
    )


def exported_aliases(old: OldNames, names: Names, api: Api) -> tuple[tuple[ClassName, ClassName], ...]:
    """The old names that `types` offers, each with the name that it stands for."""
    ids = {place: id for id, place in names.remembered.places.items()}
    found: dict[ClassName, ClassName] = {}
    for alias, place in old.type_aliases.items():
        if ids[place] in api.given:
            found[alias] = names.classes[ids[place]]
        if ids[place] in api.taken:
            found[ClassName(f"{alias}Param")] = names.params[ids[place]]
    return tuple(sorted(found.items()))


def renamed_calls(old: OldNames, names: Names, api: Api) -> tuple[tuple[CallName, Pointer], ...]:
    """The old calls that are still answered to, each with its operation."""
    ids = {route: id for id, route in names.remembered.routes.items()}
    chosen = {operation.id for operation in api.operations}
    found = ((call, ids[place]) for call, place in old.call_aliases.items())
    return tuple(sorted((call, id) for call, id in found if id in chosen))


def removed_attributes(old: OldNames, paths: Collection[Path]) -> Mapping[Path, Code]:
    """What the resources at `paths`, and the client at (), once had: literals of the places by attribute."""
    found: dict[Path, dict[Identifier, Place]] = defaultdict(dict)
    for call, place in sorted(old.removed_calls.items()):
        end = next(end for end in range(len(call.resource), -1, -1) if end == 0 or call.path[:end] in paths)
        found[call.path[:end]].setdefault(call.path[end], place)
    return {path: _literal(named) for path, named in found.items()}


def _literal(named: Mapping[Identifier, Place]) -> Code:
    return Code("{" + ", ".join(f'"{name}": {python(place)}' for name, place in named.items()) + "}")

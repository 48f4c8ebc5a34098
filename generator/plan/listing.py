"""The names of an SDK as a list: what each place is called, and where its name comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..ir.api import Api
from ..ir.types import ComponentOrigin
from .callnames import Pins
from .ledger import Ledger
from .names import settle_names
from .oldnames import find_old_names
from .places import Place


@dataclass(frozen=True, slots=True)
class ListedName:
    """A public name. `source` is what gave it: `rule`, `ledger` or `pin`; or `alias` or `removed`, for an old one."""

    kind: str
    place: Place
    symbol: str
    source: str


def list_names(api: Api, pins: Pins, ledger: Ledger) -> tuple[ListedName, ...]:
    """Every public name, by kind and symbol."""
    return tuple(sorted(_listed(api, pins, ledger), key=lambda name: (name.kind, name.symbol, name.place)))


def _listed(api: Api, pins: Pins, ledger: Ledger) -> Iterator[ListedName]:
    names, anew = settle_names(api, pins, ledger), settle_names(api, pins)
    pinned = names.remembered.pinned
    for operation in api.operations:
        place, call = names.remembered.routes[operation.id], names.calls[operation.id]
        fixed = place in pinned or any(operation.operation_id == id for id in pins.calls)
        yield ListedName("call", place, call.dotted, _source(fixed, call == anew.calls[operation.id]))
    for id, name in names.classes.items():
        place, origin = names.remembered.places[id], api.definitions[id].origin
        fixed = place in pinned or (
            isinstance(origin, ComponentOrigin) and any(origin.name == key for key in pins.classes)
        )
        yield ListedName("type", place, str(name), _source(fixed, name == anew.classes[id]))
    old = find_old_names(ledger, names)
    yield from (ListedName("call", place, call.dotted, "alias") for call, place in old.call_aliases.items())
    yield from (ListedName("call", place, call.dotted, "removed") for call, place in old.removed_calls.items())
    yield from (ListedName("type", place, str(name), "alias") for name, place in old.type_aliases.items())
    yield from (ListedName("type", place, str(name), "removed") for name, place in old.removed_types.items())


def _source(fixed: bool, by_rule: bool) -> str:
    if fixed:
        return "pin"
    return "rule" if by_rule else "ledger"

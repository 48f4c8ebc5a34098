"""What does the ledger say of what is there now? Places that are gone are looked for under their new names.

ledger: GET /runs/{id} is runs.retrieve   spec: GET /runs/{run_id}          ->   runs.retrieve, its argument still `id`
ledger: #/…/RunObject is RunObject        spec: #/…/Run of the same shape   ->   RunObject is an old name of it
"""

from __future__ import annotations

import difflib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..encode import data
from ..ir.api import Api
from ..ir.types import ComponentOrigin, Model, SchemaId
from ..text import Pointer, SpecText
from .callnames import CallName, Pins, is_free
from .ledger import Ledger
from .naming import ClassName, Identifier, attribute
from .places import STEP, Place, places_of, route_of, shape_of, slots_of, uses_of, without_slots
from .reserved import ARGUMENT_NAMES

ALIKE = 0.6
"""How alike two names have to be for one to be the other's new one, where they aren't used in the same places."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """The places of an API, where those of the ledger that are gone have moved, and the names to keep."""

    places: Mapping[SchemaId, Place]
    routes: Mapping[Pointer, Place]
    moves: Mapping[Place, Place]
    """New places by old ones, those of operations and of definitions."""
    classes: Mapping[SchemaId, ClassName]
    calls: Mapping[Pointer, CallName]
    attributes: Mapping[SchemaId, Mapping[SpecText, Identifier]]
    arguments: Mapping[Pointer, Mapping[SpecText, Identifier]]
    """By the argument's place and wire name, e.g. `path run_id`."""
    resources: Mapping[str, ClassName]
    """The classes of resources by their paths."""
    pinned: frozenset[Place]
    """The places whose names the user has fixed in the ledger."""
    old_classes: frozenset[ClassName]
    """Names that something else was called by, and may still be."""


def remember(ledger: Ledger, api: Api, pins: Pins) -> Remembered:
    """The part of the ledger that holds for an API."""
    places = places_of(api)
    routes = {operation.id: route_of(operation) for operation in api.operations}
    renamed = _same_but_for_slots(ledger, routes)
    moves = {**renamed, **_by_operation_id(ledger, api, renamed)}
    moves |= _moved_types(ledger, api, places, moves)
    pinned = [place for place, entry in ledger.types.items() if entry.pinned]
    pinned += [place for place, entry in ledger.calls.items() if entry.pinned]
    before = {new: old for old, new in moves.items() if old in pinned or _is_same_route(old, new)}
    classes = {id: name for id, place in places.items() if (name := _class_at(ledger, before.get(place, place)))}
    return Remembered(
        places=places,
        routes=routes,
        moves=moves,
        classes=classes,
        calls=_calls(ledger, api, pins, routes, before),
        attributes={id: ledger.attributes.get(before.get(place, place), {}) for id, place in places.items()},
        arguments={id: dict(_arguments(ledger, route, before.get(route, route))) for id, route in routes.items()},
        resources=ledger.resources,
        pinned=frozenset(moves.get(place, place) for place in pinned),
        old_classes=_old_classes(ledger, api, pins, classes),
    )


def _is_same_route(old: Place, new: Place) -> bool:
    """Whether two places differ in nothing but the names of path parameters."""
    return old == new or (data(old)[:1] != "#" and without_slots(old) == without_slots(new))


def _class_at(ledger: Ledger, place: Place) -> ClassName | None:
    """The class that a place has, or had before it was removed."""
    entry = ledger.types.get(place)
    names = [entry.name] if entry else sorted(name for name, gone in ledger.removed_types.items() if gone == place)
    return next((name for name in names if name[0].isupper()), None)


def _calls(
    ledger: Ledger, api: Api, pins: Pins, routes: Mapping[Pointer, Place], before: Mapping[Place, Place]
) -> dict[Pointer, CallName]:
    """The calls to keep: all, or those that are pinned where the user has chosen another tree."""
    stays = (ledger.rule or api.tree.rule, ledger.prefix) == (api.tree.rule, ".".join(pins.prefix))
    removed = {place: name for name, place in sorted(ledger.removed_calls.items(), reverse=True)}
    found = {id: before.get(route, route) for id, route in routes.items()}
    known = {id: ledger.calls[place] for id, place in found.items() if place in ledger.calls}
    kept = {id: entry.name for id, entry in known.items() if (stays or entry.pinned) and is_free(entry.name)}
    if not stays:
        return kept
    back = {id: removed[place] for id, place in found.items() if place in removed and id not in kept}
    return {**{id: name for id, name in back.items() if name not in kept.values()}, **kept}


def _arguments(ledger: Ledger, route: Place, old: Place) -> Iterator[tuple[SpecText, Identifier]]:
    """The arguments of a route that have names of their own, path parameters that were renamed among them."""
    named = ledger.arguments.get(old, {})
    yield from ((key, name) for key, name in named.items() if name not in ARGUMENT_NAMES)
    for before, now in zip(slots_of(old), slots_of(route), strict=True):
        if before != now:
            yield SpecText(f"path {data(now)}"), named.get(SpecText(f"path {data(before)}")) or attribute(
                before, ARGUMENT_NAMES
            )


def _old_classes(ledger: Ledger, api: Api, pins: Pins, kept: Mapping[SchemaId, ClassName]) -> frozenset[ClassName]:
    repinned = {d.id for d in api.definitions.values()
                if isinstance(d.origin, ComponentOrigin) and data(d.origin.name) in pins.classes}  # fmt: skip
    staying = {name for id, name in kept.items() if id not in repinned}
    return frozenset((*(entry.name for entry in ledger.types.values()), *ledger.type_aliases)) - staying


def _same_but_for_slots(ledger: Ledger, routes: Mapping[Pointer, Place]) -> dict[Place, Place]:
    """New routes by old ones whose path parameters alone have other names."""
    present = set(routes.values())
    fresh = {without_slots(route): route for route in present if route not in ledger.calls}
    gone = [route for route in (*ledger.calls, *ledger.removed_calls.values()) if route not in present]
    return {route: fresh[without_slots(route)] for route in gone if without_slots(route) in fresh}


def _by_operation_id(ledger: Ledger, api: Api, found: Mapping[Place, Place]) -> dict[Place, Place]:
    """New routes by old ones of the same operationId, where one operation alone has it."""
    known = {*ledger.calls, *found.values()}
    ids = Counter(operation.operation_id for operation in api.operations)
    fresh = {o.operation_id: route_of(o) for o in api.operations if o.operation_id and route_of(o) not in known}
    present = {route_of(operation) for operation in api.operations}
    return {
        route: fresh[entry.id]
        for route, entry in ledger.calls.items()
        if route not in present and route not in found and entry.id in fresh and ids[entry.id] == 1
    }


def _moved_types(
    ledger: Ledger, api: Api, places: Mapping[SchemaId, Place], moves: Mapping[Place, Place]
) -> dict[Place, Place]:
    """New places by old ones of definitions: what is in what moved, and what has one shape and a like use or name."""
    present = {place: id for id, place in places.items()}
    gone = [place for place in ledger.types if place not in present]
    if not gone:
        return {}
    fresh = _by_shape(ledger, api, places)
    uses = uses_of(api, places)
    moved: dict[Place, Place] = {}
    for old in sorted(gone, key=len):
        carried = _carried(old, {**moves, **moved})
        if carried is not None and carried in present and carried not in ledger.types:
            moved[old] = carried
            continue
        entry = ledger.types[old]
        alike = [p for p in fresh[entry.shape] if p not in moved.values() and _could_be(old, p)]
        same = [p for p in alike if uses[present[p]] == entry.uses != ""] or [p for p in alike if _sounds_like(old, p)]
        if len(same) == 1:
            moved[old] = same[0]
    return moved


def _by_shape(ledger: Ledger, api: Api, places: Mapping[SchemaId, Place]) -> Mapping[str, list[Place]]:
    """The places that the ledger doesn't know, by the shape of what stands there."""
    found: dict[str, list[Place]] = defaultdict(list)
    for id, place in places.items():
        definition = api.definitions[id]
        if place not in ledger.types and not (isinstance(definition, Model) and not definition.fields):
            found[shape_of(definition)].append(place)
    return found


def _carried(old: Place, moves: Mapping[Place, Place]) -> Place | None:
    """Where a place is now that stands in one that has moved; None where nothing around it has."""
    steps = data(old).split(STEP)
    for end in range(len(steps) - 1, 0, -1):
        around = Place(STEP.join(steps[:end]))
        if around in moves:
            return Place(STEP.join((data(moves[around]), *steps[end:])))
    return None


def _could_be(old: Place, new: Place) -> bool:
    """Whether one place may have become the other: both are components, or both stand in one thing."""
    return data(old).rpartition(STEP)[0] == data(new).rpartition(STEP)[0]


def _sounds_like(old: Place, new: Place) -> bool:
    one, other = (data(place).rpartition(STEP)[2].rpartition("/")[2].casefold() for place in (old, new))
    return difflib.SequenceMatcher(None, one, other).ratio() >= ALIKE

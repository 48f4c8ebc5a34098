"""What does the ledger become? Names of what is there now; old names of it, as aliases; and those of what is gone.

ledger: RunObject at #/…/RunObject     now: Run at #/…/Run      ->   types: Run;  aliases: RunObject
ledger: Old at #/…/Old                 now: nothing             ->   removed: Old
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from ..diagnostics import Diagnostics, Location
from ..encode import data, show
from ..ir.api import Api
from ..text import Pointer, SpecText
from .arguments import argument_key
from .callnames import Pins
from .calls import CallPlan
from .ledger import CallEntry, Ledger, TypeEntry
from .names import Names
from .naming import ClassName, Identifier, attribute
from .oldnames import OldNames
from .pages import PagePlan
from .places import Place, shape_of, slots_of, uses_of, without_slots
from .reserved import ARGUMENT_NAMES, FIELD_NAMES


def next_ledger(
    api: Api,
    pins: Pins,
    names: Names,
    old: OldNames,
    calls: Iterable[CallPlan],
    resources: Mapping[tuple[Identifier, ...], ClassName],
    pages: Mapping[Pointer, PagePlan],
) -> Ledger:
    """The ledger after a run; `calls` are those that were planned, the arguments of others are as they were."""
    places, routes = names.remembered.places, names.remembered.routes
    uses = uses_of(api, places)
    pinned = names.remembered.pinned
    types = {
        place: TypeEntry(names.classes[id], shape_of(api.definitions[id]), uses[id], place in pinned)
        for id, place in places.items()
    }
    entries = {
        routes[o.id]: CallEntry(names.calls[o.id], o.operation_id or SpecText(""), routes[o.id] in pinned)
        for o in api.operations
    }
    return Ledger(
        rule=api.tree.rule,
        prefix=".".join(pins.prefix),
        types=MappingProxyType(types),
        calls=MappingProxyType(entries),
        attributes=MappingProxyType(dict(_attributes(names))),
        arguments=MappingProxyType(dict(_arguments(names, calls))),
        resources=MappingProxyType({".".join(path): name for path, name in resources.items()}),
        pages=MappingProxyType({routes[id]: page.stem for id, page in pages.items()}),
        type_aliases=old.type_aliases,
        call_aliases=old.call_aliases,
        removed_types=old.removed_types,
        removed_calls=old.removed_calls,
    )


def _attributes(names: Names) -> Iterator[tuple[Place, Mapping[SpecText, Identifier]]]:
    """The attributes that aren't what their wire name gives, by place."""
    for id, named in names.attributes.items():
        own = {wire: name for wire, name in named.items() if name != attribute(wire, FIELD_NAMES)}
        if own:
            yield names.remembered.places[id], own


def _arguments(names: Names, calls: Iterable[CallPlan]) -> Iterator[tuple[Place, Mapping[SpecText, Identifier]]]:
    """The same for arguments."""
    routes = names.remembered.routes
    for id, route in routes.items():
        if kept := names.remembered.arguments[id]:
            yield route, kept
    for call in calls:
        own = {argument_key(a): a.name for a in call.arguments if a.name != attribute(a.wire_name, ARGUMENT_NAMES)}
        yield routes[call.operation.id], {key: name for key, name in own.items() if not key.ends(" ")}


def report_changes(old: Ledger, new: Ledger, diagnostics: Diagnostics, file: str) -> None:
    """Notes what is now called otherwise, and what is gone; what an earlier run has said isn't said again."""
    at = Location(file)
    for alias, place in new.type_aliases.items():
        if alias not in old.type_aliases:
            _note_alias(f"the type {alias}", new.types[place].name, diagnostics, at)
    for call, place in new.call_aliases.items():
        if call not in old.call_aliases:
            _note_alias(f"the call {call.dotted}", new.calls[place].name.dotted, diagnostics, at)
    gone = [(f"the type {name}", place) for name, place in new.removed_types.items() if name not in old.removed_types]
    gone += [
        (f"the call {name.dotted}", place) for name, place in new.removed_calls.items() if name not in old.removed_calls
    ]
    for what, place in gone:
        message = f"{what} is gone, as {show(place)} is no longer in the spec: its name says so where it is used"
        diagnostics.note("name-removed", message, at, "`oarlock names prune` forgets it")
    _note_kept_arguments(old, new, diagnostics, at)


def _note_alias(what: str, now: str, diagnostics: Diagnostics, at: Location) -> None:
    message = f"{what} is now {now}: the old name still works, and is deprecated"
    diagnostics.note("name-renamed", message, at, "`oarlock names prune` drops it")


def _note_kept_arguments(old: Ledger, new: Ledger, diagnostics: Diagnostics, at: Location) -> None:
    gone = {without_slots(route): route for route in old.calls if route not in new.calls}
    for route, named in new.arguments.items():
        before = None if route in old.calls else gone.get(without_slots(route))
        for was, now in zip(slots_of(before), slots_of(route), strict=True) if before else ():
            name = named.get(SpecText(f"path {data(now)}"))
            if was != now and name:
                message = (
                    f"the path parameter {show(was)} of {show(route)} is now {show(now)}: its argument stays {name}"
                )
                diagnostics.note("name-kept", message, at, "callers that pass it by name go on working")

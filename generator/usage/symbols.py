"""What does each change touch, in the names that the user's code has for it: those of the old SDK?

attribute-removed   Run.usage                    the attribute `usage` of `Run`
argument-removed    runs.list(before)            the argument `before` of the method `runs.list`
maximum-lowered     …/parameters/Limit/schema    the argument `limit` of the methods whose operations have it
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..diff.changes import Change, Impact, Layer
from ..diff.surface.facts import Call, Class, Slot, Surface
from ..diff.surface.pairs import Pairs, pair
from ..encode import data
from .facts import Kind, Symbol
from .literals import come_of, left_of, names_in


@dataclass(frozen=True)
class Index:
    """The changes by what they touch; `literals` are those that take away values of a name, or of the types in it."""

    changes: Mapping[Symbol, tuple[Change, ...]]
    literals: Mapping[Symbol, tuple[Change, ...]]
    come: Mapping[int, frozenset[object]]
    """The values that come where a change takes some away, by the change's identity."""
    calls: Mapping[str, Call]
    slots: Mapping[Symbol, Slot]

    def of(self, kind: Kind, owner: str, name: str) -> tuple[tuple[Symbol, Change], ...]:
        """What touches a name."""
        symbol = Symbol(kind, owner, name)
        return tuple((symbol, change) for change in self.changes.get(symbol, ()))

    def left(self, symbol: Symbol, change: Change) -> str:
        """The values that a change leaves of a name, as code; empty where they aren't known."""
        slot = self.slots.get(symbol)
        return left_of(slot.annotation, change) if slot else ""


_FORMS = (
    (Kind.KEY, re.compile(r'(\w+)\["(.*)"\]')),
    (Kind.ARGUMENT, re.compile(r"([\w.]+)\((\w+)\)")),
)
_OLD = frozenset(("method-removed", "method-renamed", "class-removed", "class-renamed"))
"""Rules whose symbols are names that were; those of the others are names as they are."""
_QUIET = frozenset(("method-streams",))
"""Rules that ask nothing of code that doesn't use what is new."""


def index_changes(changes: tuple[Change, ...], old: Surface, new: Surface) -> Index:
    """The changes that code has to know of, by the names that it may use."""
    pairs = pair(old.calls, new.calls, old.classes, new.classes)
    slots = dict(_slots(old))
    found: dict[Symbol, list[Change]] = defaultdict(list)
    told = [change for change in changes if _matters(change)]
    for change in told:
        symbols = _named(change, pairs) if change.layer is Layer.SDK else _of_wire(change, slots, old, pairs)
        for symbol in symbols:
            if change not in found[symbol]:
                found[symbol].append(change)
    listed = {symbol: tuple(changes) for symbol, changes in found.items()}
    come = {id(change): _come(change, changes) for change in told if change.rule == "literal-removed"}
    return Index(listed, dict(_literals(listed, slots, old)), come, {call.name: call for call in old.calls}, slots)


def _come(gone: Change, changes: Iterable[Change]) -> frozenset[object]:
    """The values that come to the names of a change that takes some away."""
    added = (c for c in changes if c.rule == "literal-added" and set(c.symbols) & set(gone.symbols))
    return frozenset(value for change in added for value in come_of(change))


def _matters(change: Change) -> bool:
    if change.layer is Layer.WIRE:
        return change.impact is Impact.BREAKING and change.other < Impact.WARNING
    deprecates = change.rule.endswith("-deprecated")
    return (deprecates or change.impact >= Impact.WARNING) and change.rule not in _QUIET


def _named(change: Change, pairs: Pairs) -> Iterator[Symbol]:
    """The symbols of a change in names of the old SDK."""
    calls = {new.name: old.name for old, new in pairs.calls}
    classes = {new.name: old.name for old, new in pairs.classes} | {n.param: o.param for o, n in pairs.classes}
    for text in change.symbols:
        symbol = _read(text, change.rule)
        if change.rule in _OLD:
            yield symbol
        elif symbol.kind is Kind.METHOD:
            yield symbol._replace(name=calls.get(symbol.name, symbol.name))
        elif symbol.kind is Kind.CLASS:
            yield symbol._replace(name=classes.get(symbol.name, symbol.name))
        else:
            yield symbol._replace(owner=(calls | classes).get(symbol.owner, symbol.owner))


def _read(text: str, rule: str) -> Symbol:
    """A symbol as reports write it."""
    for kind, form in _FORMS:
        if found := form.fullmatch(text):
            kind = _OF_CLIENTS.get(found[1], kind) if kind is Kind.ARGUMENT else kind
            return Symbol(kind, "" if kind in _OF_CLIENTS.values() else found[1], found[2])
    if rule.startswith("webhook"):
        return Symbol(Kind.WEBHOOK, "", text.removeprefix("webhooks.parse(").removesuffix(")").strip("\"'"))
    if rule.startswith(("method", "return", "position")):
        return Symbol(Kind.METHOD, "", text)
    owner, _, name = text.rpartition(".")
    return Symbol(Kind.ATTRIBUTE, owner, name) if owner else Symbol(Kind.CLASS, "", text)


_OF_CLIENTS = {"Client": Kind.CLIENT, "webhooks.parse": Kind.WEBHOOK}


def _slots(surface: Surface) -> Iterator[tuple[Symbol, Slot]]:
    """Every name that holds a value."""
    for call in surface.calls:
        yield from ((Symbol(Kind.ARGUMENT, call.name, slot.name), slot) for slot in call.arguments.values())
    for item in surface.classes:
        yield from ((Symbol(Kind.ATTRIBUTE, item.name, s.name), s) for s in (item.attributes or {}).values())
        yield from ((Symbol(Kind.KEY, item.param, data(n)), slot) for n, slot in (item.keys or {}).items())


def _of_wire(change: Change, slots: Mapping[Symbol, Slot], old: Surface, pairs: Pairs) -> Iterator[Symbol]:
    """The names that a change of the wire stands behind: those of the values that it is about, or of the methods."""
    labels = {o.name for o, n in pairs.calls if {o.label, n.label} & set(change.operations)}
    stands = change.old or change.new
    place = data(stands.pointer) if stands else ""
    kinds = (Kind.ARGUMENT, Kind.KEY, Kind.ATTRIBUTE)
    near = [s for s, slot in slots.items() if _holds(slot, place) and (s.kind in kinds[1:] or s.owner in labels)]
    yield from near or (Symbol(Kind.METHOD, "", call.name) for call in old.calls if call.name in labels)


def _holds(slot: Slot, place: str) -> bool:
    own = data(slot.location.pointer) if slot.location and slot.location.pointer else None
    return own is not None and (place == own or place.startswith(f"{own}/"))


def _literals(
    changes: Mapping[Symbol, tuple[Change, ...]], slots: Mapping[Symbol, Slot], old: Surface
) -> Iterator[tuple[Symbol, tuple[Change, ...]]]:
    """What takes values away from a name: from its own annotation, or from named types in it."""
    named = {name: text for item in old.classes for name, text in _aliases(item)}
    for symbol, slot in slots.items():
        types = (Symbol(Kind.CLASS, "", name) for name in names_in(slot.annotation, named))
        told = [change for key in (symbol, *types) for change in changes.get(key, ())]
        gone = tuple(change for change in told if change.rule == "literal-removed")
        if gone:
            yield symbol, gone
    for name in named:
        gone = tuple(c for c in changes.get(Symbol(Kind.CLASS, "", name), ()) if c.rule == "literal-removed")
        if gone:
            yield Symbol(Kind.CLASS, "", name), gone


def _aliases(item: Class) -> Iterator[tuple[str, str]]:
    yield from [(item.name, item.given)] if item.given is not None else []
    yield from [(item.param, item.taken)] if item.taken is not None else []

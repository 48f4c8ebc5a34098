"""Each change with what the same place does on the other layer.

A property that is gone breaks the wire there and an attribute here: two changes, which know of each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..encode import data
from .changes import Change, Impact

NEAR = 4
"""How many steps a statement may stand below the property that it is about: `…/properties/a/anyOf/0/enum`."""


def linked(wire: Iterable[Change], sdk: Iterable[Change]) -> tuple[Change, ...]:
    """The changes of both layers, each with the impact of its place on the other one."""
    wires, sdks = list(wire), list(sdk)
    by_place: dict[str, Impact] = {}
    for change in sdks:
        for place in _places(change):
            by_place[place] = max(by_place.get(place, Impact.NONE), change.impact)
    back: dict[str, Impact] = {}
    for at, change in enumerate(wires):
        near = next((place for place in _around(change) if place in by_place), None)
        if near is not None:
            wires[at] = replace(change, other=by_place[near])
            back[near] = max(back.get(near, Impact.NONE), change.impact)
    told = (
        replace(change, other=max((back.get(place, Impact.NONE) for place in _places(change)), default=Impact.NONE))
        for change in sdks
    )
    return (*wires, *told)


def _places(change: Change) -> list[str]:
    return [data(place.pointer) for place in (change.old, change.new) if place is not None]


def _around(change: Change) -> list[str]:
    """The places of a change, and what they stand in."""
    found: list[str] = []
    for place in _places(change):
        for _ in range(NEAR):
            found.append(place)
            place = place.rpartition("/")[0]
    return found

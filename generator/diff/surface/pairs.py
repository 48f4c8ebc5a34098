"""Which call and which class of the one SDK is which of the other?

A class that has another name now is known by where it is used and by its properties: either alone would mistake
small classes for each other.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from ...encode import data
from .facts import Call, Class
from .read import wire_names

Item = TypeVar("Item")

ENOUGH = 1.0
"""The sum of both likenesses from which on a class is taken for a renamed one."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """What is in both, and what is in one alone."""

    calls: tuple[tuple[Call, Call], ...]
    removed_calls: tuple[Call, ...]
    added_calls: tuple[Call, ...]
    classes: tuple[tuple[Class, Class], ...]
    removed_classes: tuple[Class, ...]
    added_classes: tuple[Class, ...]


def pair(
    old_calls: tuple[Call, ...], new_calls: tuple[Call, ...], old: tuple[Class, ...], new: tuple[Class, ...]
) -> Pairs:
    """Pairs calls by route, by operationId, then by name; classes by name, by place, then by likeness."""
    calls: list[tuple[Call, Call]] = []
    for of in (lambda c: c.label, lambda c: c.shape, lambda c: c.operation_id, lambda c: c.name):
        calls += _matched(_without(old_calls, calls, 0), _without(new_calls, calls, 1), of)
    classes: list[tuple[Class, Class]] = []
    for told in (lambda c: c.name, lambda c: c.id):
        classes += _matched(_without(old, classes, 0), _without(new, classes, 1), told)
    classes += _alike(_without(old, classes, 0), _without(new, classes, 1))
    return Pairs(
        tuple(calls),
        _without(old_calls, calls, 0),
        _without(new_calls, calls, 1),
        tuple(classes),
        _without(old, classes, 0),
        _without(new, classes, 1),
    )


def _without(items: tuple[Item, ...], pairs: Iterable[tuple[Item, Item]], side: int) -> tuple[Item, ...]:
    taken = {id(found[side]) for found in pairs}
    return tuple(item for item in items if id(item) not in taken)


def _matched(
    old: tuple[Item, ...], new: tuple[Item, ...], of: Callable[[Item], Hashable]
) -> Iterator[tuple[Item, Item]]:
    """The pairs that a key tells, where it tells them without doubt."""
    left, right = _by_key(old, of), _by_key(new, of)
    for key, items in left.items():
        others = right.get(key, [])
        if key is not None and len(items) == 1 and len(others) == 1:
            yield items[0], others[0]


def _by_key(items: tuple[Item, ...], of: Callable[[Item], Hashable]) -> dict[Hashable, list[Item]]:
    found: dict[Hashable, list[Item]] = {}
    for item in items:
        found.setdefault(of(item), []).append(item)
    return found


def _alike(old: tuple[Class, ...], new: tuple[Class, ...]) -> list[tuple[Class, Class]]:
    near: dict[object, list[int]] = {}
    for beside, other in enumerate(new):
        for trait in (*other.sites, _names(other)):
            near.setdefault(trait, []).append(beside)
    candidates = {(at, beside) for at, one in enumerate(old) for trait in (*one.sites, _names(one))
                  for beside in near.get(trait, ())}  # fmt: skip
    scored = sorted(((_likeness(old[at], new[beside]), -at, -beside) for at, beside in candidates), reverse=True)
    taken: tuple[set[int], set[int]] = (set(), set())
    found: list[tuple[Class, Class]] = []
    for score, at, beside in scored:
        if score >= ENOUGH and at not in taken[0] and beside not in taken[1]:
            taken[0].add(at)
            taken[1].add(beside)
            found.append((old[-at], new[-beside]))
    return found


MANY = 4
"""So many properties of the same names and types are no accident, wherever the class is used."""


def _likeness(one: Class, other: Class) -> float:
    if (one.attributes is None) != (other.attributes is None) or (one.given is None) != (other.given is None):
        return 0.0
    use, shape = _share(one.sites, other.sites), _shape(one, other)
    if not use:
        return ENOUGH if len(_names(one)) >= MANY and _said(one) == _said(other) else 0.0
    return 0.0 if _tagged_apart(one, other) else shape + use


def _said(item: Class) -> list[tuple[str, str]]:
    """The properties with their annotations."""
    slots = [*(item.attributes or {}).items(), *(item.keys or {}).items()]
    return sorted((data(name), slot.annotation) for name, slot in slots)


def _tagged_apart(one: Class, other: Class) -> bool:
    """Whether a property has one possible value on each side, and not the same."""
    tags = [dict(pair for pair in _said(item) if _is_tag(pair[1])) for item in (one, other)]
    return any(tags[1].get(name, value) != value for name, value in tags[0].items())


def _is_tag(annotation: str) -> bool:
    return annotation.startswith("Literal[") and "," not in annotation


def _shape(one: Class, other: Class) -> float:
    if one.given is not None or one.taken is not None:
        return 1.0 if (one.given, one.taken) == (other.given, other.taken) else 0.4
    return _share(_names(one), _names(other))


def _names(item: Class) -> frozenset[str]:
    return wire_names(item.attributes) | wire_names(item.keys)


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, len(one | other))

"""Does a thing fit a rule's pattern, and what does a rule make of it? The language is told in `rules.py`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from .identifiers import fresh_text
from .store import Store, Thing


@dataclass(frozen=True, slots=True)
class Scope:
    """What a value under `set` can refer to."""

    store: Store
    seed: int
    body: object = None
    thing: Thing = field(default_factory=dict)
    item: object = None


def is_like(value: object, pattern: object) -> bool:
    """Whether a value fits a pattern."""
    match pattern, value:
        case Mapping(), Mapping():
            return all(is_like(value.get(name), inner) for name, inner in pattern.items())
        case list(), list():
            return all(any(is_like(item, inner) for item in value) for inner in pattern)
        case list(), _:
            return any(is_like(value, inner) for inner in pattern)
        case _:
            return value == pattern and isinstance(value, bool) == isinstance(pattern, bool)


def apply_set(scope: Scope, changes: Mapping[str, object]) -> Thing:
    """The scope's thing with a rule's `set` done to it."""
    return scope.thing | {name: _value(scope, stated) for name, stated in changes.items()}


def _value(scope: Scope, stated: object) -> object:
    match stated:
        case str() if stated.startswith("$"):
            return _reference(scope, stated)
        case {"each": str(name), **rest}:
            return _each(scope, scope.thing.get(name), rest.get("where", {}), rest.get("give"))
        case Mapping():
            return {name: _value(scope, inner) for name, inner in stated.items()}
        case list():
            return [_value(scope, inner) for inner in stated]
        case _:
            return stated


def _each(scope: Scope, items: object, where: object, give: object) -> list[object]:
    fitting = [item for item in (items if isinstance(items, list) else []) if is_like(item, where)]
    return [_value(replace(scope, item=item), give) for item in fitting]


def _reference(scope: Scope, stated: str) -> object:
    """What a `$` word stands for; one that is none of the known stands for itself."""
    root, _, path = stated.partition(".")
    match root:
        case "$now":
            return scope.store.tick()
        case "$new":
            return fresh_text(path, scope.store.next_number(), scope.seed)
        case "$body":
            return _at(scope.body, path)
        case "$item":
            return _at(scope.item, path)
        case _:
            return stated


def _at(value: object, path: str) -> object:
    for step in path.split(".") if path else ():
        value = value.get(step) if isinstance(value, dict) else None
    return value

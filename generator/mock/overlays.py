"""Lays values over a thing where its type has a place for them, and moves its moments in time.

Run, {metadata: {a: b}, stream: true}   ->   the Run with that metadata
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from ..examples.fields import field_of
from ..examples.misfits import Side, fits
from .resources import Collection
from .setup import Mock
from .store import Parents, Thing


def overlay(mock: Mock, collection: Collection, thing: Thing, values: Mapping[str, object]) -> Thing:
    """A thing with the values of those members that its type has, too, and that fit there."""
    found = dict(thing)
    for name, value in values.items():
        field = field_of(mock.api.definitions, collection.item, name)
        spellings = _spellings(value) if field else iter(())
        fitting = [s for s in spellings if field and fits(mock.api.definitions, field.type, s, Side.GIVEN)]
        if fitting:
            found[name] = fitting[0]
    return found


def _spellings(value: object) -> Iterator[object]:
    """A value, and the number that it may be where it comes from a path."""
    yield value
    if isinstance(value, str) and value.isdecimal() and len(value) < 20:
        yield int(value)


def parent_fields(collection: Collection, parents: Parents) -> dict[str, str]:
    """The members by which things name their parents, with the values that these parents have."""
    return {name: value for name, value in zip(collection.parents, parents, strict=True) if name != collection.id_field}


def created_at(thing: Thing) -> int | None:
    """When a thing says it was created, in seconds since 1970."""
    return next(
        (moment for name in ("created_at", "created") if (moment := _seconds(thing.get(name))) is not None), None
    )


def move_moments(thing: Thing, delta: int) -> Thing:
    """A thing whose moments (`created_at`, `expires_at`, ...) are all later by `delta` seconds."""
    moved = {name: _later(value, delta) for name, value in thing.items() if name.endswith("_at") or name == "created"}
    return thing | moved


def _seconds(value: object) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return None if moment is None else int(moment.replace(tzinfo=moment.tzinfo or UTC).timestamp())


def _later(value: object, delta: int) -> object:
    seconds = _seconds(value)
    if seconds is None:
        return value
    if not isinstance(value, str):
        return seconds + delta
    try:
        return datetime.fromtimestamp(seconds + delta, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (OverflowError, ValueError, OSError):
        return value

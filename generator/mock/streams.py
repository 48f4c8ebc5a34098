"""A stream that tells of the things on the shelves: the example's ids give way to real ones, and what it tells is kept.

data: {"id":"run_abc123","status":"completed",...}   ->   data: {"id":"run_kq3v...","status":"completed",...}
                                                          and the run on its shelf is completed
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, replace

from ..ir.behaviors import Streaming
from .events import Event, write_event
from .identifiers import fresh_id
from .incoming import Asked
from .overlays import created_at, move_moments, overlay
from .resources import Act, Collection, Role, same_kind
from .setup import Mock
from .store import Thing

Names = dict[str, str]
"""The ids in the examples, each with the one that takes its place."""


async def send_events(streaming: Streaming, events: Iterator[Event]) -> AsyncIterator[bytes]:
    """The bytes of a stream; each event comes in two pieces, so that a reader must put it together."""
    for event in events:
        written = write_event(streaming, event)
        for piece in (written[: len(written) // 2], written[len(written) // 2 :]):
            yield piece
            await asyncio.sleep(0)


def tell_of(mock: Mock, role: Role, asked: Asked, thing: Thing, events: Sequence[Event]) -> Iterator[Event]:
    """The events as they tell of `thing`; each thing that an event carries goes to its shelf as the event is sent."""
    example = next(
        (e.payload for e in events if _is_of(mock, e, role.collection) and isinstance(e.payload, dict)), None
    )
    names, delay = _compared(role.collection, example or {}, thing)
    # A second stream about the same thing goes on where the first one ended: the same step keeps its id.
    known = mock.store.names.setdefault(str(thing[role.collection.id_field]), {})
    known.update(names)
    teller = _Teller(mock, role, asked, thing, known, delay)
    for event in events:
        yield _told(teller, event)


@dataclass(frozen=True, slots=True)
class _Teller:
    """What changes between the example's events and those to be sent: names of things, and the time."""

    mock: Mock
    role: Role
    asked: Asked
    thing: Thing
    names: Names
    delay: int


def _compared(collection: Collection, example: Thing, thing: Thing) -> tuple[Names, int]:
    """Which ids of the example stand for which of the thing's, and how much later the thing was created."""
    shared = [
        name for name in example if name == collection.id_field or name.endswith("_id") or name in collection.parents
    ]
    pairs = ((example[name], thing.get(name)) for name in shared)
    names = {old: new for old, new in pairs if isinstance(old, str) and isinstance(new, str)}
    now, then = created_at(thing), created_at(example)
    return names, 0 if now is None or then is None else now - then


def _told(teller: _Teller, event: Event) -> Event:
    mock, payload = teller.mock, event.payload
    collection = next((c for c in mock.collections.values() if _is_of(mock, event, c)), None)
    if collection is not None and isinstance(payload, dict):
        _rename(teller, collection, payload)
    payload = _renamed(payload, teller.names)
    if not isinstance(payload, dict):
        return event
    payload = move_moments(payload, teller.delay)
    if collection is not None:
        if collection is teller.role.collection and teller.role.act is Act.CREATE:
            said = teller.asked.body if isinstance(teller.asked.body, dict) else {}
            payload = overlay(mock, collection, payload, said) | {
                collection.id_field: teller.thing[collection.id_field]
            }
        _keep(teller, collection, payload)
    return replace(event, payload=payload)


def _is_of(mock: Mock, event: Event, collection: Collection) -> bool:
    return event.type is not None and same_kind(mock.api.definitions, event.type, collection.item)


def _rename(teller: _Teller, collection: Collection, payload: Thing) -> None:
    """Gives an example's thing that has no name here yet one of its own."""
    id = payload.get(collection.id_field)
    if isinstance(id, str) and id not in teller.names:
        number = teller.mock.store.next_number()
        teller.names[id] = str(fresh_id(teller.mock.examples, collection, number, teller.mock.seed))


def _renamed(value: object, names: Names) -> object:
    match value:
        case str():
            return names.get(value, value)
        case list():
            return [_renamed(item, names) for item in value]
        case dict():
            return {name: _renamed(member, names) for name, member in value.items()}
        case _:
            return value


def _keep(teller: _Teller, collection: Collection, payload: Thing) -> None:
    """Puts the thing that an event carries on its shelf, where its own members tell which that is."""
    known = {**teller.asked.path, **teller.thing, **payload}
    if collection is not teller.role.collection:
        known |= {teller.role.collection.item_name: teller.thing[teller.role.collection.id_field]}
    if all(isinstance(known.get(name), (str, int)) for name in collection.parents):
        parents = tuple(str(known[name]) for name in collection.parents)
        teller.mock.store.put(collection.path, parents, str(payload.get(collection.id_field)), payload)

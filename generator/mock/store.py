"""What the server remembers between requests: things by collection and parents, a clock and a counter."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from ..examples.words import NOON

MAX_THINGS = 10_000

Thing: TypeAlias = dict[str, object]
Parents: TypeAlias = tuple[str, ...]
"""The values in a collection's path: the ids of the things that its things belong to, outermost first."""
Shelf: TypeAlias = dict[str, Thing]
"""The things under the same parents by their ids, oldest first."""


@dataclass(slots=True)
class Store:
    """The state of one server. Nothing in it depends on the time of day, so the same requests give the same answers."""

    shelves: dict[tuple[str, Parents], Shelf] = field(default_factory=dict)
    names: dict[str, dict[str, str]] = field(default_factory=dict)
    """For a thing that streams told of, by its id: the ids in the examples, and those that took their place."""
    count: int = 0
    clock: int = NOON

    def shelf(self, collection: str, parents: Parents) -> Shelf:
        """The things of a collection under these parents; beyond `MAX_THINGS` shelves the oldest goes."""
        found = self.shelves.setdefault((collection, parents), {})
        if len(self.shelves) > MAX_THINGS:
            del self.shelves[next(iter(self.shelves))]
        return found

    def knows(self, collection: str, parents: Parents) -> bool:
        """Whether anything was ever put, or looked for, under these parents."""
        return (collection, parents) in self.shelves

    def put(self, collection: str, parents: Parents, id: str, thing: Thing) -> None:
        """Puts or replaces a thing; beyond `MAX_THINGS` on a shelf the oldest goes."""
        shelf = self.shelf(collection, parents)
        shelf[id] = thing
        if len(shelf) > MAX_THINGS:
            del shelf[next(iter(shelf))]

    def next_number(self) -> int:
        """A number that wasn't given before."""
        self.count += 1
        return self.count

    def tick(self) -> int:
        """The time, in seconds since 1970, a second later at each asking."""
        self.clock += 1
        return self.clock

    def clear(self) -> None:
        """Forgets everything."""
        self.shelves.clear()
        self.names.clear()
        self.count, self.clock = 0, NOON

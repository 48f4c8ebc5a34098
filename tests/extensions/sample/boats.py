"""What rowers do with boats."""

from __future__ import annotations

from boats_sdk._client import BoatsClient as GeneratedBoatsClient
from boats_sdk.resources.boats import AsyncBoats as GeneratedAsyncBoats
from boats_sdk.resources.boats import Boats as GeneratedBoats
from boats_sdk.types import Boat, Oar

from ._names import christened


class Boats(GeneratedBoats):
    """Boats, and what rowers do with them."""

    def christen(self, name: str, *, oars: int = 2) -> Boat:
        """Make a boat with a name that brings luck.

        A name that has luck already is left alone.
        """
        return self.create(name=christened(name), oars=oars)

    def longest_oar(self, boat_id: str) -> Oar:
        """Give the longest oar of a boat."""
        return max(self.oars.list(boat_id), key=Oar.in_feet)


class AsyncBoats(GeneratedAsyncBoats):
    """Boats, and what rowers do with them."""

    async def christen(self, name: str, *, oars: int = 2) -> Boat:
        """Make a boat with a name that brings luck."""
        return await self.create(name=christened(name), oars=oars)


class BoatsClient(GeneratedBoatsClient):
    """The client, and what it knows of all boats."""

    def fleet(self) -> list[str]:
        """Give the calls that boats answer to."""
        return [boat.call for boat in self.boats.list()]

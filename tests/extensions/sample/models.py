"""What rowers know of boats."""

from __future__ import annotations

from boats_sdk.types.boat import Boat as GeneratedBoat
from boats_sdk.types.boat import BoatCrew as GeneratedCrew
from boats_sdk.types.harbour import Harbour as GeneratedHarbour
from boats_sdk.types.oar import Oar as GeneratedOar


class Boat(GeneratedBoat):
    """A boat that can be called."""

    @property
    def call(self) -> str:
        """The name, loud enough for the next boat."""
        return self.name.upper()

    @property
    def is_full(self) -> bool:
        """Whether every seat is taken."""
        return self.crew is not None and self.crew.is_eight


class BoatCrew(GeneratedCrew):
    """A crew that can count itself."""

    @property
    def is_eight(self) -> bool:
        """Whether it is an eight."""
        return self.size == 8


class Oar(GeneratedOar):
    """An oar in other units."""

    def in_feet(self) -> float:
        """Give its length in feet."""
        return self.length / 0.3048


class Harbour(GeneratedHarbour):
    """A harbour that can be greeted."""

    @property
    def greeting(self) -> str:
        """What is said on entering."""
        return f"Ahoy, {self.name}"

"""Types of `Owner`."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.models import BaseModel
from .cat import Cat
from .either import Either
from .gone import Gone
from .pet import Pet
from .vehicle import Vehicle

OwnerMood: TypeAlias = Literal["happy", "sad", "sleepy", "hungry", "unknown"] | str


class Owner(BaseModel):
    name: str | None
    pet: Pet | None
    favourite: Literal["none"] | Cat
    vehicles: list[Vehicle] | None = None
    either: Either | None = None
    gone: Gone | None = None
    home: OwnerHome | None = None
    mood: OwnerMood | None = None
    """Default: "unknown"."""

    level: Literal[1, 2, "high"] | int | str | None = None
    address: str | None = None


class OwnerHouse(BaseModel):
    """House"""

    floors: int | None = None


class OwnerBoat(BaseModel):
    kind: Literal["boat"]
    name: str | None = None


OwnerHome: TypeAlias = OwnerHouse | OwnerBoat

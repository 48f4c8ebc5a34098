"""The types of the API: models of what it gives, and `...Param` dictionaries of what it takes.

Each is imported from its module when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from .bike import Bike as Bike
    from .car import Car as Car
    from .cat import Cat as Cat, CatParam as CatParam
    from .dog import Dog as Dog, DogParam as DogParam
    from .either import Either as Either
    from .gone import Gone as Gone
    from .owner import (
        Owner as Owner,
        OwnerBoat as OwnerBoat,
        OwnerHome as OwnerHome,
        OwnerHouse as OwnerHouse,
        OwnerMood as OwnerMood,
    )
    from .pet import Pet as Pet, PetParam as PetParam
    from .vehicle import Vehicle as Vehicle

_MODULES: dict[str, str] = {
    "Bike": "bike",
    "Car": "car",
    "Cat": "cat",
    "CatParam": "cat",
    "Dog": "dog",
    "DogParam": "dog",
    "Either": "either",
    "Gone": "gone",
    "Owner": "owner",
    "OwnerBoat": "owner",
    "OwnerHome": "owner",
    "OwnerHouse": "owner",
    "OwnerMood": "owner",
    "Pet": "pet",
    "PetParam": "pet",
    "Vehicle": "vehicle",
}

__all__ = [
    "Bike",
    "Car",
    "Cat",
    "CatParam",
    "Dog",
    "DogParam",
    "Either",
    "Gone",
    "Owner",
    "OwnerBoat",
    "OwnerHome",
    "OwnerHouse",
    "OwnerMood",
    "Pet",
    "PetParam",
    "Vehicle",
]

__getattr__, __dir__ = lazy_names(__name__, _MODULES)

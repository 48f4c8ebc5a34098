"""Types of `Vehicle`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .bike import Bike
from .car import Car

Vehicle: TypeAlias = Annotated[Car | Bike, Field(discriminator="type")]

"""Types of `Pet`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .cat import Cat, CatParam
from .dog import Dog, DogParam

Pet: TypeAlias = Annotated[Cat | Dog, Field(discriminator="kind")]

PetParam: TypeAlias = CatParam | DogParam

"""Types of `U`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .v import V
from .v_model import VModel

U: TypeAlias = Annotated[V | VModel, Field(discriminator="t")]

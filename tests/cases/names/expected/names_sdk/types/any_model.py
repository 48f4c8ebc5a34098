"""Types of `AnyModel`."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from .._runtime.models import BaseModel


class AnyModel(BaseModel):
    any_: Any = Field(default=None, alias="Any")
    any: str | None = None
    literal: Literal["a", "b"] | str | None = Field(default=None, alias="Literal")

"""Types of `ClassModel`."""

from __future__ import annotations

from typing import TypedDict

from pydantic import Field

from .._runtime.models import BaseModel


class ClassModel(BaseModel):
    self_: str | None = Field(default=None, alias="self")


class ClassModelParam(TypedDict, total=False):
    self: str

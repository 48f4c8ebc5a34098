"""Types of `U540dU524d`."""

from __future__ import annotations

from pydantic import Field

from .._runtime.models import BaseModel


class U540dU524d(BaseModel):
    u540d: str | None = Field(default=None, alias="\u540d")
    e: str | None = Field(default=None, alias="\xe9")

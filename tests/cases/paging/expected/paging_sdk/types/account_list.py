"""Types of `AccountList`."""

from __future__ import annotations

from pydantic import Field

from .._runtime.models import BaseModel
from .thing import Thing


class AccountList(BaseModel):
    accounts: list[Thing] | None = None
    next_url: str | None = Field(default=None, alias="nextUrl")

"""Types of `UserList`."""

from __future__ import annotations

from .._runtime.models import BaseModel
from .thing import Thing


class UserList(BaseModel):
    users: list[Thing] | None = None
    page: int | None = None
    total_pages: int | None = None

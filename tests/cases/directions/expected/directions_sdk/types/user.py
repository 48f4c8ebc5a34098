"""Types of `User`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Required, TypedDict

from .._runtime.models import BaseModel
from .address import Address, AddressParam
from .login import Login, LoginParam
from .role import Role, RoleParam


class User(BaseModel):
    """Somebody."""

    id: str
    """Who it is."""

    created_at: dt.datetime
    name: str
    """From 1 to 80 characters."""

    password: str | None = None
    role: Role | None = None
    """Default: "reader"."""

    boss: User | None = None
    address: Address | None = None
    last_login: Login | None = None
    labels: dict[str, str] | None = None
    """At most 16 entries."""

    nickname: str | None = None
    """Deprecated."""


class UserParam(TypedDict, total=False):
    """Somebody."""

    name: Required[str]
    """From 1 to 80 characters."""

    password: Required[str]
    role: RoleParam
    """Default: "reader"."""

    boss: UserParam | None
    address: AddressParam
    last_login: LoginParam | None
    labels: Mapping[str, str]
    """At most 16 entries."""

    nickname: str | None
    """Deprecated."""

"""Types of `Login`."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict

from .._runtime.models import BaseModel


class Login(BaseModel):
    at: dt.datetime | None = None
    by: str | None = None


class LoginParam(TypedDict, total=False):
    at: str | dt.datetime
    by: str | None

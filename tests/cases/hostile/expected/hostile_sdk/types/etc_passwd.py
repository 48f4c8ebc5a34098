"""Types of `EtcPasswd`."""

from __future__ import annotations

from pydantic import Field

from .._runtime.models import BaseModel
from .u import U


class EtcPasswd(BaseModel):
    value: U | None = Field(default=None, alias="/")

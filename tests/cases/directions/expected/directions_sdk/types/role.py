"""Types of `Role`."""

from __future__ import annotations

from typing import Literal, TypeAlias

Role: TypeAlias = Literal["reader", "writer", "admin"] | str
"""What they may do."""

RoleParam: TypeAlias = Literal["reader", "writer", "admin"]
"""What they may do."""

"""Types of `Half`."""

from __future__ import annotations

from typing import TypeAlias

Half: TypeAlias = str

HalfParam: TypeAlias = str

"""Types of `Things`."""

from __future__ import annotations

from typing import TypeAlias

from .thing import Thing

Things: TypeAlias = list[Thing]

"""Types of `Either`."""

from __future__ import annotations

from typing import TypeAlias

from .car import Car

Either: TypeAlias = Car | str | list[int]

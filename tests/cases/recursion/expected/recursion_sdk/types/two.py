"""Types of `Two`."""

from __future__ import annotations

from typing import Any, TypeAlias

Two: TypeAlias = Any

TwoParam: TypeAlias = object

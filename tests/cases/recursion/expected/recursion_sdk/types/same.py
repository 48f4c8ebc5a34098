"""Types of `Same`."""

from __future__ import annotations

from typing import Any, TypeAlias

Same: TypeAlias = Any

SameParam: TypeAlias = object

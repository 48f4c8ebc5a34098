"""Types of `Nested`."""

from __future__ import annotations

from collections.abc import Iterable

from typing_extensions import TypeAliasType

Nested = TypeAliasType("Nested", "list[Nested]")

NestedParam = TypeAliasType("NestedParam", "Iterable[NestedParam]")

"""Types of `JSON`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from typing_extensions import TypeAliasType

JSONMap = TypeAliasType("JSONMap", "dict[str, JSON]")

JSON = TypeAliasType("JSON", "str | bool | int | float | list[JSON] | JSONMap | None")
"""Any JSON at all."""

JSONMapParam = TypeAliasType("JSONMapParam", "Mapping[str, JSONParam]")

JSONParam = TypeAliasType("JSONParam", "str | float | bool | Iterable[JSONParam] | JSONMapParam | None")
"""Any JSON at all."""

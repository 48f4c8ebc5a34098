"""What a value of unknown type looks like, said so that type checkers understand."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeGuard

if TYPE_CHECKING:
    import pydantic


def is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    """Say whether the value has keys and values."""
    return isinstance(value, Mapping)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Say whether the value is a list."""
    return isinstance(value, list)


def is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    """Say whether the value is a tuple."""
    return isinstance(value, tuple)


def nodes_within(node: object) -> list[Any]:
    """Give the mappings, lists and tuples that stand directly in one."""
    held: Iterable[Any] = node.values() if is_mapping(node) else node if is_list(node) or is_tuple(node) else ()
    return [value for value in held if is_mapping(value) or is_list(value) or is_tuple(value)]


def is_collection(value: object) -> TypeGuard[Iterable[Any]]:
    """Say whether the value holds other values, in order, and is no text or mapping; generators count."""
    return isinstance(value, Iterable) and not isinstance(value, str | bytes | bytearray | Mapping | Enum)


def is_model(value: object) -> TypeGuard[pydantic.BaseModel]:
    """Say whether the value is a pydantic model; as long as pydantic isn't loaded, there is none."""
    loaded = sys.modules.get("pydantic.main")
    return loaded is not None and isinstance(value, loaded.BaseModel)

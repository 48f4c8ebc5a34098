"""What a value of unknown type looks like, said so that type checkers understand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, TypeGuard


def is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    """Say whether the value has keys and values."""
    return isinstance(value, Mapping)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Say whether the value is a list."""
    return isinstance(value, list)


def is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    """Say whether the value is a tuple."""
    return isinstance(value, tuple)


def is_collection(value: object) -> TypeGuard[Iterable[Any]]:
    """Say whether the value holds other values, in order, and is no text or mapping; generators count."""
    return isinstance(value, Iterable) and not isinstance(value, str | bytes | bytearray | Mapping | Enum)

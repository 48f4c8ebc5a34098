"""Which constraints does a schema put on a value beyond its type?"""

from __future__ import annotations

from typing import TypeGuard

from ..ir.types import NO_LIMITS, Limits
from ..load.node import Node
from ..text import Scalar
from .annotations import read_flag, read_text

_KEYWORDS = (
    "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern "
    "minItems maxItems uniqueItems minProperties maxProperties"
).split()


def read_limits(node: Node) -> Limits:
    """The limits stated at `node`; a limit that is no number of its kind is left out."""
    if not any(keyword in node for keyword in _KEYWORDS):
        return NO_LIMITS
    return Limits(
        minimum=_number(node, "minimum"),
        maximum=_number(node, "maximum"),
        exclusive_minimum=_number(node, "exclusiveMinimum"),
        exclusive_maximum=_number(node, "exclusiveMaximum"),
        multiple_of=_number(node, "multipleOf"),
        min_length=_count(node, "minLength"),
        max_length=_count(node, "maxLength"),
        pattern=read_text(node, "pattern"),
        min_items=_count(node, "minItems"),
        max_items=_count(node, "maxItems"),
        unique_items=read_flag(node, "uniqueItems"),
        min_properties=_count(node, "minProperties"),
        max_properties=_count(node, "maxProperties"),
    )


def _number(node: Node, keyword: str) -> float | int | None:
    child = node.get(keyword)
    value = None if child is None else child.scalar()
    return value if _is_number(value) else None


def _count(node: Node, keyword: str) -> int | None:
    value = _number(node, keyword)
    return value if isinstance(value, int) and value >= 0 else None


def _is_number(value: Scalar) -> TypeGuard[float | int]:
    return isinstance(value, (int, float)) and not isinstance(value, bool)

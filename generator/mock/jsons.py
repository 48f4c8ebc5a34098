"""JSON from outside, read within bounds."""

from __future__ import annotations

import json
from typing import Never

MAX_NESTING = 64


def parse_json(text: str | bytes) -> object:
    """The value that a JSON text stands for. Raises ValueError, saying why, where it isn't JSON or nests too deeply."""
    try:
        value: object = json.loads(text, parse_constant=_refuse)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if _nests_deeper(value, MAX_NESTING):
        raise ValueError("nested too deeply")
    return value


def _refuse(constant: str) -> Never:
    raise ValueError(f"{constant} is no JSON")


def _nests_deeper(value: object, most: int) -> bool:
    level = [value]
    for _ in range(most):
        level = [child for parent in level for child in _children(parent)]
        if not level:
            return False
    return True


def _children(value: object) -> list[object]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []

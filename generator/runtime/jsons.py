"""Arguments become the bytes of a JSON body.

{"at": datetime(2026, 1, 2, tzinfo=UTC), "stop": omit, "items": (x for x in "ab")}
    ->  {"at":"2026-01-02T00:00:00Z","items":["a","b"]}
"""

from __future__ import annotations

import base64
import json
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from os import PathLike, fspath
from typing import Any, cast
from uuid import UUID

from .moments import spell
from .shapes import is_collection, is_mapping, is_model
from .values import Omit, omit
from .wholes import WholeFloat

_ATOMS = frozenset({str, int, float, bool, type(None)})


def encode_json(value: object) -> bytes:
    """Write the value as compact UTF-8 JSON."""
    return json.dumps(jsonable(value), ensure_ascii=False, separators=(",", ":")).encode()


def jsonable(value: Any) -> Any:
    """Turn the value into what `json.dumps` takes: `omit` is left out at every depth, models give their wire data."""
    kind = value.__class__
    if kind in _ATOMS:
        return value
    if kind is dict:
        # Most values are atoms: a call for each would take most of the time.
        return {
            name if name.__class__ is str else _key(name): item if item.__class__ in _ATOMS else jsonable(item)
            for name, item in value.items()
            if item is not omit
        }
    if kind is list:
        return [item if item.__class__ in _ATOMS else jsonable(item) for item in value if item is not omit]
    return _other(value)


def _other(value: Any) -> Any:
    match value:
        case _ if is_model(value):
            return jsonable(value.model_dump(by_alias=True, exclude_unset=True, warnings=False))
        case Enum():
            return jsonable(value.value)
        case WholeFloat():
            return int(value)
        case str() | int() | float():
            return value
        case datetime() | date() | time():
            return spell(value)
        case timedelta():
            return value.total_seconds()
        case UUID() | Decimal():
            return str(value)
        case bytes() | bytearray():
            return base64.b64encode(value).decode("ascii")
        case PathLike():
            return fspath(cast("PathLike[str]", value))
        case _ if is_mapping(value):
            return {_key(name): jsonable(item) for name, item in value.items() if item is not omit}
        case _ if is_collection(value):
            return [jsonable(item) for item in value if item is not omit]
        case Omit():
            return None
        case _:
            return value


def _key(name: Any) -> Any:
    return name.value if isinstance(name, Enum) else name

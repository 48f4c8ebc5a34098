"""A pydantic core schema becomes one that accepts the same JSON but keeps what it says to the letter.

    model A {n: float, at: datetime}   on {"n": 1, "at": "2026-01-02T03:04:05.0Z"}

gives a float that is written back as 1, not 1.0, and a datetime that is written back with its fraction.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from .moments import read_date, read_datetime
from .shapes import is_list, is_mapping, is_tuple
from .wholes import read_whole

Schema: TypeAlias = dict[str, Any]

# Where the schemas within a schema stand: one, a list of them, or a mapping to them.
_WITHIN = (
    *("schema", "items_schema", "values_schema", "extras_schema", "lax_schema", "strict_schema"),
    *("choices", "fields", "definitions"),
)


def exact(schema: Mapping[str, Any]) -> Schema:
    """Transform the schema."""
    form = _FORMS.get(schema["type"])
    if form is not None:
        return form(dict(schema))
    settled = {"post_init": "_forget_shadowed"} if _may_be_shadowed(schema) else {}
    return settled | {name: _within(value) if name in _WITHIN else value for name, value in schema.items()}


def _may_be_shadowed(schema: Mapping[str, Any]) -> bool:
    """Say whether the schema is of a model with an attribute that isn't called what it is on the wire."""
    inner: Schema = schema["schema"] if schema["type"] == "model" else {}
    return any("validation_alias" in field for field in inner.get("fields", {}).values())


def _within(value: Any) -> Any:
    if is_mapping(value):
        return (
            exact(value) if isinstance(value.get("type"), str) else {key: _within(item) for key, item in value.items()}
        )
    if is_list(value):
        return [_within(item) for item in value]
    # A choice of a union may carry a label.
    return (exact(value[0]), *value[1:]) if is_tuple(value) else value


def _number(schema: Schema) -> Schema:
    after = {"type": "no-info", "function": read_whole}
    whole = {"type": "function-after", "schema": {"type": "int", "strict": True}, "function": after}
    return {"type": "union", "mode": "left_to_right", "choices": [whole, schema]}


def _read_by(read: Callable[[object], object]) -> Callable[[Schema], Schema]:
    def form(schema: Schema) -> Schema:
        return {"type": "function-plain", "function": {"type": "no-info", "function": read}}

    return form


_FORMS: Mapping[str, Callable[[Schema], Schema]] = {
    "float": _number,
    "datetime": _read_by(read_datetime),
    "date": _read_by(read_date),
}

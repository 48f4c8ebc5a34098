"""Where data drift from their description: the slow look that decoding asks for when it has noticed something.

model Page {data: list[Run]}, {"data": [{"id": "r", "status": "paused"}]}
    ->  Finding("unknown-value", "Run.status", "paused", "/data/0/status")
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, TypeAlias, cast

from pydantic_core import SchemaError, SchemaValidator, ValidationError

from .core_schemas import tag_name
from .enums import closed, listed_types
from .moments import read_date, read_datetime
from .notes import Note, strange_variant, unfit
from .shapes import is_list, is_mapping, is_tuple

Schema: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Finding:
    """A note, and the JSON Pointer of what it is about; `wanted` says what should be there, or in words what is odd."""

    note: Note
    pointer: str
    wanted: str = ""


def audit(schema: Schema, data: bytes | str, root: str) -> list[Finding]:
    """Find all drift in the JSON text; `root` is the place of its outermost value."""
    inner: Schema = schema
    definitions: dict[str, Schema] = {}
    if schema["type"] == "definitions":
        inner, definitions = schema["schema"], {item["ref"]: item for item in schema["definitions"]}
    return list(_Auditor(definitions).look(inner, json.loads(data), root, ""))


class _Auditor:
    def __init__(self, definitions: Mapping[str, Schema]) -> None:
        self._definitions = definitions
        self._seen: dict[tuple[int, int], tuple[Finding, ...]] = {}
        """What was found in each container against each schema: unions try their variants, which hold more unions."""

    def look(self, schema: Schema, value: Any, place: str, at: str) -> Iterable[Finding]:
        """Find the drift of a value that stands at this place and pointer."""
        match schema["type"]:
            case "definition-ref":
                return self.look(self._definitions[schema["schema_ref"]], value, place, at)
            case "default" | "nullable":
                allowed = value is None and schema["type"] == "nullable"
                return () if allowed else self.look(schema["schema"], value, place, at)
            case "lax-or-strict":
                return self.look(schema["strict_schema"], value, place, at)
            case "model" if schema["schema"]["type"] == "model-fields":
                return self._once(self._model, schema, value, place, at)
            case "list" if is_list(value):
                return self._items(schema.get("items_schema"), value, place, at)
            case "tuple" if is_list(value) and len(value) == len(schema["items_schema"]):
                pairs = enumerate(zip(schema["items_schema"], value, strict=True))
                return chain.from_iterable(self.look(item, each, place, f"{at}/{n}") for n, (item, each) in pairs)
            case "dict" if is_mapping(value):
                return self._members(schema.get("values_schema"), value.items(), place, at)
            case "union":
                return self._once(self._union, schema, value, place, at)
            case "tagged-union" if is_mapping(value):
                return self._tagged(schema, value, place, at)
            case kind:
                fits = _FITS.get(kind, _valid)
                return () if fits(schema, value) else [_unfit(schema, value, place, at)]

    def _once(
        self, find: Callable[..., Iterable[Finding]], schema: Schema, value: Any, place: str, at: str
    ) -> Iterable[Finding]:
        if not isinstance(value, dict | list):
            return tuple(find(schema, value, place, at))
        key = id(schema), id(value)  # pyright: ignore[reportUnknownArgumentType]
        if key not in self._seen:
            self._seen[key] = tuple(find(schema, value, place, at))
        return self._seen[key]

    def _items(self, schema: Schema | None, values: Sequence[Any], place: str, at: str) -> Iterable[Finding]:
        if schema is not None:
            for number, value in enumerate(values):
                yield from self.look(schema, value, place, f"{at}/{number}")

    def _members(
        self, schema: Schema | None, items: Iterable[tuple[str, Any]], place: str, at: str
    ) -> Iterable[Finding]:
        if schema is not None:
            for name, value in items:
                yield from self.look(schema, value, place, f"{at}/{_escaped(name)}")

    def _model(self, schema: Schema, value: Any, place: str, at: str) -> Iterator[Finding]:
        if not is_mapping(value):
            yield _unfit(schema, value, place, at)
            return
        inner, owner = schema["schema"], schema["cls"].__name__
        fields = {field.get("validation_alias", name): field["schema"] for name, field in inner["fields"].items()}
        for name, field in fields.items():
            if name in value:
                yield from self.look(field, value[name], f"{owner}.{name}", f"{at}/{_escaped(name)}")
            elif field["type"] != "default":
                yield Finding(("missing-field", f"{owner}.{name}", ""), f"{at}/{_escaped(name)}")
        extras = [(name, each) for name, each in value.items() if name not in fields]
        if "extras_schema" in inner:
            yield from self._members(inner["extras_schema"], extras, f"{owner}.*", at)
        elif schema.get("config", {}).get("extra_fields_behavior") == "allow":
            for name, _ in extras:
                yield Finding(("unknown-field", f"{owner}.{name}", ""), f"{at}/{_escaped(name)}")

    def _union(self, schema: Schema, value: Any, place: str, at: str) -> Iterable[Finding]:
        """Find the drift from the nearest choice; that nothing is of the right shape is one finding."""
        choices = [choice[0] if is_tuple(choice) else choice for choice in closed(schema["choices"])]
        best: list[Finding] | None = None
        for choice in choices:
            found = list(self.look(choice, value, place, at))
            if not found:
                return ()
            near = isinstance(value, dict | list) and _unfit(choice, value, place, at) not in found
            if near and (best is None or _distance(found) < _distance(best)):
                best = found
        return best if best is not None else [_unfit(schema, value, place, at)]

    def _tagged(self, schema: Schema, value: Mapping[str, Any], place: str, at: str) -> Iterable[Finding]:
        name = tag_name(schema["discriminator"])
        tag = value.get(name)
        choice = schema["choices"].get(tag) if isinstance(tag, str | int) else None
        if choice is None:
            return [Finding(strange_variant(tag, place), f"{at}/{_escaped(name)}" if name in value else at)]
        return self.look(choice, value, place, at)


def _whole(_schema: Schema, value: Any) -> bool:
    return type(value) is int or (type(value) is float and value.is_integer())


def _listed(schema: Schema, value: Any) -> bool:
    return any(type(known) is type(value) and known == value for known in schema["expected"])


def _readable(read: Callable[[object], object]) -> Callable[[Schema, Any], bool]:
    def fits(_schema: Schema, value: Any) -> bool:
        try:
            read(value)
        except ValueError:
            return False
        return True

    return fits


def _valid(schema: Schema, value: Any) -> bool:
    """Say whether pydantic takes a value for a type that only a caller's own models have."""
    try:
        SchemaValidator(cast("Any", schema)).validate_json(json.dumps(value), strict=True)
    except ValidationError:
        return False
    except SchemaError:
        pass  # it refers to definitions, so that it can't be asked alone
    return True


def _never(_schema: Schema, _value: Any) -> bool:
    return False


_FITS: Mapping[str, Callable[[Schema, Any], bool]] = {
    "any": lambda _schema, _value: True,
    "none": lambda _schema, value: value is None,
    "bool": lambda _schema, value: type(value) is bool,
    "int": _whole,
    "float": lambda _schema, value: type(value) in (int, float),
    "str": lambda _schema, value: type(value) is str,
    "literal": _listed,
    "datetime": _readable(read_datetime),
    "date": _readable(read_date),
    **dict.fromkeys(("list", "tuple", "dict", "tagged-union"), _never),
}

_NAMES: Mapping[str, str] = {
    "none": "null",
    "bool": "a boolean",
    "int": "an integer",
    "float": "a number",
    "str": "a string",
    "datetime": "a date with a time",
    "date": "a date",
    "list": "an array",
    "tuple": "an array",
    "dict": "an object",
    "model": "an object",
    "tagged-union": "an object",
    "literal": "a listed value",
}


def wanted(schema: Schema) -> str:
    """Say what a schema takes, in the words of JSON."""
    match schema["type"]:
        case "default" | "nullable":
            return wanted(schema["schema"])
        case "union":
            schemas = (choice[0] if is_tuple(choice) else choice for choice in closed(schema["choices"]))
            return " or ".join(dict.fromkeys(map(wanted, schemas)))
        case "definition-ref":
            return "an object"
        case kind:
            return _NAMES.get(kind, "something else")


def _unfit(schema: Schema, value: Any, place: str, at: str) -> Finding:
    return Finding(unfit(value, place, listed_types(schema)), at, wanted(schema))


def _distance(found: Sequence[Finding]) -> tuple[int, int]:
    """Say how far the data are from a variant: what breaks its type counts more than what it doesn't name."""
    unnamed = sum(one.note[0] == "unknown-field" for one in found)
    return len(found) - unnamed, unnamed


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")

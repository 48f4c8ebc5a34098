"""What do plain models say? Every definition as a JSON Schema under its class name, in a form that leaves nothing open.

Run{status: Status or null}   ->   Run: {type: object, properties: {status: {anyOf: [{$ref: .../Status}, null]}}}

Objects within objects have names of their own by now, layers lie on top of each other, and unions name their variants:
whoever prints classes from this has no name to invent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from pydantic_core import SchemaError, SchemaValidator

from ..diagnostics import Diagnostics
from ..encode import data, plain, show
from ..ir.api import Api
from ..ir.types import (
    Alias,
    AliasRef,
    AnyType,
    BinaryType,
    BooleanType,
    Definition,
    Discriminator,
    Field,
    IntegerType,
    Limits,
    ListType,
    LiteralType,
    MapType,
    Model,
    ModelRef,
    NullableType,
    NullType,
    NumberType,
    SchemaId,
    StringType,
    TupleType,
    TypeRef,
    UnionType,
)
from ..text import SpecText
from .docstrings import field_text, model_text
from .modelstyle import Style
from .names import Names
from .naming import ClassName, Identifier

Schema: TypeAlias = dict[str, object]
PREFIX = "#/components/schemas/"
_DATES = frozenset((SpecText("date-time"), SpecText("date")))
"""Formats that every style has a type for; some of the others need packages that a user may not have."""


_PRINTED = {
    Style.DATACLASS: frozenset(("Optional", "Union")),
    Style.TYPEDDICT: frozenset(("NotRequired", "Optional", "TypedDict", "Union")),
    Style.MSGSPEC: frozenset(("Meta", "Struct", "UNSET", "UnsetType")),
    Style.PYDANTIC: frozenset(("AwareDatetime", "ConfigDict", "NaiveDatetime", "RootModel", "TypeAliasType")),
}
"""Names that a module of each style is written with, besides those that no class of an SDK has."""

_UNSAYABLE = re.compile(r'[\x00-\x1f\\"]')
"""What names in a struct must not have."""


@dataclass(frozen=True, slots=True)
class ModelsPlan:
    """Plain models in one style: a schema for each class, and the attribute of each property, by `Class.property`."""

    style: Style
    schemas: Mapping[ClassName, Schema]
    attributes: Mapping[str, Identifier]


def plan_models(api: Api, names: Names, style: Style, diagnostics: Diagnostics) -> ModelsPlan:
    """The definitions of an API as plain models, by class name."""
    classes = _class_names(names, style)
    planning = _Planning(api, classes, style, diagnostics)
    ordered = sorted(api.definitions.values(), key=lambda definition: classes[definition.id])
    attributes = {
        f"{classes[id]}.{data(wire_name)}": attribute
        for id, named in names.attributes.items()
        for wire_name, name in named.items()
        if wire_name != (attribute := _attribute(name, style, frozenset(named.values())))
    }
    return ModelsPlan(style, {classes[d.id]: planning.definition(d) for d in ordered}, attributes)


def _class_names(names: Names, style: Style) -> dict[SchemaId, ClassName]:
    """The class of each definition: that of the SDK, unless the style needs the name for itself."""
    taken = {name.casefold() for name in names.classes.values()}
    settled: dict[SchemaId, ClassName] = {}
    for id, name in names.classes.items():
        if name in _PRINTED[style]:
            counted = (ClassName(f"{name}Model{count or ''}") for count in range(10_000))
            name = next(other for other in counted if other.casefold() not in taken)
            taken.add(name.casefold())
        settled[id] = name
    return settled


def _attribute(name: Identifier, style: Style, siblings: frozenset[Identifier]) -> Identifier:
    """The attribute of a property: that of the SDK, unless the style has a use of its own for it."""
    if not (name.startswith(_PROTECTED) if style is Style.PYDANTIC else name == "field"):
        return name
    counted = (Identifier(f"field_{name}{count or ''}") for count in (0, *range(2, 10_000)))
    return next(other for other in counted if other not in siblings)


_PROTECTED = ("model_dump", "model_validate")
"""What names begin with that pydantic warns of."""


@dataclass(frozen=True, slots=True)
class _Planning:
    api: Api
    classes: Mapping[SchemaId, ClassName]
    style: Style
    diagnostics: Diagnostics

    def definition(self, definition: Definition) -> Schema:
        described = _described(model_text(definition))
        if isinstance(definition, Alias):
            return {**self.type(definition.type), **described}
        fields = [field for field in definition.fields if self._is_sayable(field)]
        return {
            "type": "object",
            **described,
            "properties": {data(field.wire_name): self.field(field) for field in fields},
            "required": [data(field.wire_name) for field in fields if self._is_required(definition, field)],
            **self._additional(definition),
        }

    def _additional(self, model: Model) -> Schema:
        """Whether objects may have properties that have no name: only models that check what they get are told."""
        if self.style is not Style.PYDANTIC or isinstance(model.additional, AnyType):
            return {}
        return {"additionalProperties": model.additional is not None}

    def _is_required(self, model: Model, field: Field) -> bool:
        """Whether a property is always there: of an answer what is only written isn't, of a request what is only read.

        A constant is in either case, as it tells variants apart.
        """
        elsewhere = field.write_only if model.id in self.api.given else field.read_only
        return field.required and (not elsewhere or isinstance(field.type, LiteralType))

    def _is_sayable(self, field: Field) -> bool:
        """Whether the style has properties of this name."""
        if self.style is not Style.MSGSPEC or not _UNSAYABLE.search(data(field.wire_name)):
            return True
        message = f"no struct can have a property called {show(field.wire_name)!r}: left out"
        self.diagnostics.refused("property-unsayable", message, field.location, "another --style has it")
        return False

    def field(self, field: Field) -> Schema:
        default = field.default
        stated = {"default": plain(default.value)} if default is not None and _is_scalar(default.value) else {}
        return {**self.type(field.type), **_described(field_text(field)), **stated}

    def type(self, type: TypeRef) -> Schema:
        """The schema of a property or an alias, its limits with it: inside others, they would ask for a name."""
        limited = type.inner if isinstance(type, NullableType) else type
        limits = getattr(limited, "limits", None)
        stated = self._limits(limits) if isinstance(limits, Limits) else self._fixed(limited)
        return {**self._plain(type), **stated}

    def _plain(self, type: TypeRef) -> Schema:
        match type:
            case AnyType():
                return {}
            case NullType():
                return {"type": "null"}
            case BooleanType():
                return {"type": "boolean"}
            case IntegerType():
                return {"type": "integer"}
            case NumberType():
                return {"type": "number"}
            case StringType(format):
                return {"type": "string", **({"format": data(format)} if format and format in _DATES else {})}
            case BinaryType():
                return {"type": "string"}
            case LiteralType(values):
                return _literal([plain(value) for value in values])
            case ListType(item):
                return {"type": "array", "items": self._plain(item)}
            case TupleType(items, rest):
                parts = items if rest is None else (*items, rest)
                return {"type": "array", "items": _any_of(map(self._plain, dict.fromkeys(parts)))}
            case MapType(value):
                return {"type": "object", "additionalProperties": self._plain(value) or True}
            case NullableType(inner):
                return _nullable(self._plain(inner))
            case UnionType(variants, discriminator):
                return {**_any_of(map(self._plain, variants)), **self._discriminator(discriminator)}
            case ModelRef(id) | AliasRef(id):
                return {"$ref": f"{PREFIX}{self.classes[id]}"}
            case _:
                assert_never(type)

    def _fixed(self, type: TypeRef) -> Schema:
        """What makes a list a tuple, each of its items of a type of its own."""
        if not isinstance(type, TupleType) or type.rest is not None:
            return {}
        length = len(type.items)
        items = [self._plain(item) for item in type.items]
        return {"prefixItems": items, "items": False, "minItems": length, "maxItems": length}

    def _discriminator(self, discriminator: Discriminator | None) -> Schema:
        if discriminator is None or not self._tells(discriminator):
            return {}
        mapping = {data(value): f"{PREFIX}{self.classes[id]}" for value, id in discriminator.mapping}
        return {"discriminator": {"propertyName": data(discriminator.property), "mapping": mapping}}

    def _tells(self, discriminator: Discriminator) -> bool:
        """Whether the style has a way to say what tells variants apart; a struct has one tag."""
        if self.style is not Style.MSGSPEC or _UNSAYABLE.search(data(discriminator.property)):
            return self.style is Style.PYDANTIC
        models = [id for _, id in discriminator.mapping]
        return len(models) == len(set(models))

    def _limits(self, limits: Limits) -> Schema:
        stated: Schema = {
            "minimum": limits.minimum,
            "maximum": limits.maximum,
            "exclusiveMinimum": limits.exclusive_minimum,
            "exclusiveMaximum": limits.exclusive_maximum,
            "multipleOf": limits.multiple_of,
            "minLength": limits.min_length,
            "maxLength": limits.max_length,
            "minItems": limits.min_items,
            "maxItems": limits.max_items,
            "pattern": self._pattern(limits.pattern),
        }
        return {keyword: value for keyword, value in stated.items() if value is not None}

    def _pattern(self, pattern: SpecText | None) -> str | None:
        """A pattern that the style's own engine knows."""
        if pattern is None or self.style not in _ENGINES or _ENGINES[self.style](data(pattern)):
            return None if pattern is None else data(pattern)
        message = f"the pattern {show(pattern)} isn't one that {self.style} knows: left out"
        self.diagnostics.note("pattern-unknown", message)
        return None


def _is_known_to_python(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except (re.error, RecursionError, OverflowError):
        return False
    return True


def _is_known_to_pydantic(pattern: str) -> bool:
    try:
        SchemaValidator({"type": "str", "pattern": pattern})
    except SchemaError:
        return False
    return True


_ENGINES = {Style.MSGSPEC: _is_known_to_python, Style.PYDANTIC: _is_known_to_pydantic}


def _any_of(variants: Iterable[Schema]) -> Schema:
    """Any of several schemas; any value, where one of them says nothing."""
    listed = list(variants)
    return {"anyOf": listed} if all(listed) else {}


def _nullable(schema: Schema) -> Schema:
    """The schema, or null: in the list of its types where it has one, as a schema of its own elsewhere."""
    kind, values = schema.get("type"), schema.get("enum")
    if isinstance(kind, str) and kind != "null":
        return {**schema, "type": [kind, "null"]}
    if isinstance(values, list):
        return {"enum": [*values, None]}
    return _any_of([schema, {"type": "null"}])


def _literal(values: list[object]) -> Schema:
    """The values; where no literal type can hold them, what they have in common."""
    if any(isinstance(value, float) for value in values):
        return {"type": "number"} if all(isinstance(value, (int, float)) for value in values) else {}
    return {"enum": values}


def _is_scalar(value: object) -> bool:
    return isinstance(value, (SpecText, bool, int, float))


def _described(text: str) -> Schema:
    return {"description": text} if text else {}

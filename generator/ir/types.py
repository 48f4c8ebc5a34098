"""What a schema says of a value: `TypeRef`, a closed union of values, and the definitions it refers to by id.

    {type: [string, "null"], format: date}        ->  NullableType(StringType(format="date"))
    {$ref: "#/components/schemas/Run"}            ->  ModelRef(Pointer("#/components/schemas/Run"))

Every consumer is one `match` over `TypeRef` that ends in `assert_never`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from ..diagnostics import Location
from ..text import Given, Pointer, Scalar, SpecText, Value

SchemaId: TypeAlias = Pointer
"""Where a definition stands in the spec; stable when anything else in it changes."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The constraints a schema puts on a value beyond its type; None where it puts none."""

    minimum: float | int | None = None
    maximum: float | int | None = None
    exclusive_minimum: float | int | None = None
    exclusive_maximum: float | int | None = None
    multiple_of: float | int | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: SpecText | None = None
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool = False
    min_properties: int | None = None
    max_properties: int | None = None


NO_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class AnyType:
    """Any JSON value; `reason` says why nothing more is known, empty where the spec says so itself."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class NullType:
    """Only null."""


@dataclass(frozen=True, slots=True)
class BooleanType:
    """True or false."""


@dataclass(frozen=True, slots=True)
class IntegerType:
    """A whole number."""

    format: SpecText | None = None
    limits: Limits = NO_LIMITS


@dataclass(frozen=True, slots=True)
class NumberType:
    """A number."""

    format: SpecText | None = None
    limits: Limits = NO_LIMITS


@dataclass(frozen=True, slots=True)
class StringType:
    """A string; `format` as the spec spells it (`date-time`, `byte`, …)."""

    format: SpecText | None = None
    limits: Limits = NO_LIMITS


@dataclass(frozen=True, slots=True)
class BinaryType:
    """Raw bytes: a file part, an octet stream."""


@dataclass(frozen=True, slots=True, eq=False)
class LiteralType:
    """One of a few stated values: an `enum`, or a `const`. The values 1, 1.0 and true are three."""

    values: tuple[Scalar, ...]
    descriptions: tuple[SpecText, ...] = ()
    """A text for each value, in the order of `values`, where the spec gives them."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LiteralType) and self._told == other._told

    def __hash__(self) -> int:
        return hash(self._told)

    @property
    def _told(self) -> tuple[object, ...]:
        return tuple((type(value), value) for value in self.values)


@dataclass(frozen=True, slots=True)
class ListType:
    """A list of like items."""

    item: TypeRef
    limits: Limits = NO_LIMITS


@dataclass(frozen=True, slots=True)
class TupleType:
    """A list whose first items have types of their own; `rest` types the others, None forbids them."""

    items: tuple[TypeRef, ...]
    rest: TypeRef | None


@dataclass(frozen=True, slots=True)
class MapType:
    """An object with any keys and like values."""

    value: TypeRef
    limits: Limits = NO_LIMITS


@dataclass(frozen=True, slots=True)
class NullableType:
    """`inner`, or null."""

    inner: TypeRef


@dataclass(frozen=True, slots=True)
class Discriminator:
    """The property whose value names the variant."""

    property: SpecText
    mapping: tuple[tuple[SpecText, SchemaId], ...]
    implied: tuple[tuple[SpecText, SchemaId], ...] = ()
    """The names of the variants, which are their values where neither the mapping nor a constant says otherwise."""
    location: Location | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class UnionType:
    """One of several types; `exclusive` where the spec says exactly one (`oneOf`)."""

    variants: tuple[TypeRef, ...]
    discriminator: Discriminator | None = None
    exclusive: bool = False


@dataclass(frozen=True, slots=True)
class ModelRef:
    """The model with this id."""

    id: SchemaId


@dataclass(frozen=True, slots=True)
class AliasRef:
    """The named type with this id."""

    id: SchemaId


TypeRef: TypeAlias = (
    AnyType
    | NullType
    | BooleanType
    | IntegerType
    | NumberType
    | StringType
    | BinaryType
    | LiteralType
    | ListType
    | TupleType
    | MapType
    | NullableType
    | UnionType
    | ModelRef
    | AliasRef
)


class Role(StrEnum):
    """How an inline schema stands in its parent."""

    PROPERTY = "property"
    ITEM = "item"
    VALUE = "value"
    VARIANT = "variant"
    PARAMETER = "parameter"
    BODY = "body"
    RESPONSE = "response"
    EVENT = "event"
    HEADER = "header"
    PAYLOAD = "payload"


@dataclass(frozen=True, slots=True)
class ComponentOrigin:
    """A schema that the spec itself names."""

    name: SpecText


@dataclass(frozen=True, slots=True)
class InlineOrigin:
    """A schema named after where it stands: in the definition or operation `parent`, as `role`, under `label`.

    `label` is the property's or parameter's name, the variant's discriminator value or title, the status, or empty.
    """

    parent: SchemaId
    role: Role
    label: SpecText


Origin: TypeAlias = ComponentOrigin | InlineOrigin


@dataclass(frozen=True, slots=True)
class Field:
    """A named property of a model."""

    wire_name: SpecText
    type: TypeRef
    required: bool = False
    description: SpecText | None = None
    default: Given | None = None
    examples: tuple[Value, ...] = ()
    read_only: bool = False
    write_only: bool = False
    deprecated: bool = False
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Model:
    """An object with named properties. `additional` types those it doesn't name; None where the spec forbids them."""

    id: SchemaId
    origin: Origin
    fields: tuple[Field, ...]
    additional: TypeRef | None = AnyType()
    title: SpecText | None = None
    description: SpecText | None = None
    deprecated: bool = False
    examples: tuple[Value, ...] = ()
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Alias:
    """A named type that is no object: an enum, a union, a list."""

    id: SchemaId
    origin: Origin
    type: TypeRef
    title: SpecText | None = None
    description: SpecText | None = None
    deprecated: bool = False
    examples: tuple[Value, ...] = ()
    location: Location | None = None


Definition: TypeAlias = Model | Alias

"""What in an operation speaks of pages: what a request can say, and what the answer holds around its list.

GET /files?cursor&limit -> {files: [File], meta: {next: string}}
    ->   takes cursor, limit; lists `files`; beside it stands `meta.next`
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from ...encode import data
from ...ir.api import Api, ContentKind, Operation, ParameterPlace
from ...ir.behaviors import Steps
from ...ir.types import (
    AliasRef,
    AnyType,
    BooleanType,
    Definition,
    Field,
    IntegerType,
    Limits,
    Model,
    NullableType,
    NullType,
    NumberType,
    SchemaId,
    StringType,
    TypeRef,
    UnionType,
)
from ...ir.walk import variants_of
from ...text import Given, SpecText
from .listings import Listing, find_listing

Definitions = Mapping[SchemaId, Definition]


class Kind(Enum):
    """What a value is, as far as paging goes."""

    TEXT = auto()
    NUMBER = auto()
    FLAG = auto()
    ANY = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Taken:
    """Something that a request can say: a query parameter, or a property of a JSON body."""

    name: SpecText
    kind: Kind
    in_body: bool
    required: bool
    default: Given | None
    limits: Limits | None
    description: SpecText | None

    @property
    def word(self) -> str:
        """The name without case and punctuation."""
        return squeezed(self.name)


@dataclass(frozen=True, slots=True)
class Member:
    """A simple value in an answer, outside its list."""

    steps: Steps
    kind: Kind
    field: Field
    format: SpecText | None = None

    @property
    def word(self) -> str:
        """The name without case and punctuation."""
        return squeezed(self.steps[-1])

    @property
    def home(self) -> str:
        """The name of the object that holds it; empty at the top."""
        return squeezed(self.steps[-2]) if len(self.steps) > 1 else ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the styles look at."""

    operation: Operation
    taken: tuple[Taken, ...]
    listing: Listing
    members: tuple[Member, ...]
    linked: bool
    """Whether the answer declares the header `Link`."""

    identified: bool
    """Whether each of the items has an id."""

    @property
    def reads(self) -> bool:
        """Whether the method promises to change nothing."""
        return bool(self.operation.method == "get")

    def takes(self, words: tuple[str, ...], *kinds: Kind) -> Taken | None:
        """What goes by the first of the words that anything of one of these kinds goes by."""
        fitting = [taken for taken in self.taken if taken.kind in kinds]
        return next((taken for word in words for taken in fitting if taken.word == word), None)

    def has(self, words: tuple[str, ...], *kinds: Kind) -> Member | None:
        """The member that goes by the first of the words that any of these kinds goes by, nearest to the top."""
        fitting = [member for member in self.members if member.kind in kinds]
        return next((member for word in words for member in fitting if member.word == word), None)


def gather(api: Api, operation: Operation) -> Evidence | str:
    """What an operation that answers with a list shows; in words why it shows none."""
    listing = find_listing(api.definitions, operation)
    if isinstance(listing, str):
        return listing
    headers = operation.success.headers if operation.success else ()
    return Evidence(
        operation=operation,
        taken=tuple(takings(api, operation)),
        listing=listing,
        members=tuple(_members(api.definitions, listing.envelope, listing.items)) if listing.envelope else (),
        linked=any(squeezed(header.wire_name) == "link" for header in headers),
        identified=_have_ids(api.definitions, listing.item),
    )


def takings(api: Api, operation: Operation) -> Iterator[Taken]:
    """Everything that a request can say in its query and at the top of its JSON body."""
    for p in operation.parameters:
        if p.place is ParameterPlace.QUERY:
            kind, limits, _ = _seen(api.definitions, p.type)
            yield Taken(p.wire_name, kind, False, p.required, p.default, limits, p.description)
    for content in operation.body.contents if operation.body else ():
        if content.kind is ContentKind.JSON:
            for model in list(variants_of(api.definitions, content.type))[:1]:
                for f in model.fields:
                    kind, limits, _ = _seen(api.definitions, f.type)
                    yield Taken(f.wire_name, kind, True, f.required, f.default, limits, f.description)


def squeezed(name: SpecText) -> str:
    """A name without case and punctuation: `page[number]`, `pageNumber` and `page_number` are one word."""
    return re.sub(r"[^a-z0-9]", "", data(name).lower())


def _have_ids(definitions: Definitions, item: TypeRef) -> bool:
    models = list(variants_of(definitions, item))
    return bool(models) and all(any(field.wire_name == "id" for field in model.fields) for model in models)


def _members(definitions: Definitions, model: Model, items: Steps, above: Steps = ()) -> Iterator[Member]:
    """The simple values of an envelope, those at the top first; what the items hold is no part of it."""
    inner: list[tuple[Steps, Model]] = []
    for field in model.fields:
        steps = (*above, field.wire_name)
        kind, _, format = _seen(definitions, field.type)
        if kind is not Kind.OTHER:
            yield Member(steps, kind, field, format)
        elif steps != items and len(steps) < _DEEPEST:
            models = list(variants_of(definitions, field.type))
            inner += [(steps, models[0])] if len(models) == 1 else []
    for steps, held in inner:
        yield from _members(definitions, held, items, steps)


_DEEPEST = 4


def _seen(definitions: Definitions, type: TypeRef, depth: int = 0) -> tuple[Kind, Limits | None, SpecText | None]:
    """The kind of a type, through names and unions, with its limits and its format."""
    match type:
        case StringType(format, limits):
            return Kind.TEXT, limits, format
        case IntegerType(format, limits) | NumberType(format, limits):
            return Kind.NUMBER, limits, format
        case BooleanType():
            return Kind.FLAG, None, None
        case AnyType():
            return Kind.ANY, None, None
        case NullableType(inner):
            return _seen(definitions, inner, depth)
        case AliasRef(id) if depth < _DEEPEST and not isinstance(alias := definitions[id], Model):
            return _seen(definitions, alias.type, depth + 1)
        case UnionType(variants) if depth < _DEEPEST:
            seen = [_seen(definitions, v, depth + 1) for v in variants if not isinstance(v, NullType)]
            simple = [each for each in seen if each[0] is not Kind.OTHER]
            alike = len({kind for kind, _, _ in simple}) == 1
            return simple[0] if alike else (Kind.ANY if simple else Kind.OTHER, None, None)
        case _:
            return Kind.OTHER, None, None

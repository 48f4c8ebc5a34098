"""Which list does an answer give, and where in it?

[Run]                                  ->   the answer itself
{runs: [Run], errors: [string]}        ->   runs
{data: {items: [Run], total: integer}} ->   data.items
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...encode import data, show
from ...ir.api import ContentKind, Operation
from ...ir.behaviors import Steps
from ...ir.types import AliasRef, Definition, ListType, Model, NullableType, SchemaId, StringType, TypeRef
from ...ir.walk import variants_of
from ...text import SpecText

USUAL = (
    "data", "items", "results", "value", "values", "entries", "records", "resources", "list", "rows", "objects",
    "content", "elements", "nodes", "result", "hits",
)  # fmt: skip
"""What the list of an envelope is called where it isn't called after its items."""

_BESIDE = frozenset("errors warnings messages included links facets aggregations filters sort tags schemas".split())
"""Lists that go along with another, unless the path speaks of them."""

_OF_PAGES = re.compile(
    r"(next|prev|previous|first|last|self)\w*|\w*(token|cursor|marker)|href|ur[il]|object|kind|type|status|message|etag"
    r"|(request|trace)id|apiversion|\w*(total|count)"
)
"""Texts that an envelope has and a thing of the API hasn't got to have."""

_SLOT = re.compile(r".*\{[^{}/]*\}")


@dataclass(frozen=True, slots=True)
class Listing:
    """The list of an answer: the way to it, what is in it, and the object around it (None for a bare list)."""

    items: Steps
    item: TypeRef
    envelope: Model | None


@dataclass(frozen=True, slots=True)
class _Candidate:
    steps: Steps
    item: TypeRef


def find_listing(definitions: Mapping[SchemaId, Definition], operation: Operation, stated: str = "") -> Listing | str:
    """The list that an operation answers with, or that to which a stated name leads; in words why there is none."""
    contents = operation.success.contents if operation.success else ()
    content = next((content for content in contents if content.kind is ContentKind.JSON), None)
    if content is None:
        return "the answer is no JSON"
    bare = item_of(definitions, content.type)
    if bare is not None and not stated:
        return Listing((), bare, None)
    models = list(variants_of(definitions, content.type))
    if len(models) != 1:
        return "the answer is no list, and no one object around a list"
    return _stated(definitions, models[0], stated) if stated else _inside(definitions, models[0], operation.path)


def item_of(definitions: Mapping[SchemaId, Definition], type: TypeRef) -> TypeRef | None:
    """What is in a list, by whatever name it goes; None for what is no list."""
    for _ in range(10):
        match type:
            case ListType(item):
                return item
            case NullableType(inner):
                type = inner
            case AliasRef(id) if not isinstance(definition := definitions[id], Model):
                type = definition.type
            case _:
                return None
    return None


def _stated(definitions: Mapping[SchemaId, Definition], envelope: Model, name: str) -> Listing | str:
    """The list that a dotted name leads to."""
    steps: Steps = ()
    holder: Model | None = envelope
    item: TypeRef | None = None
    for part in name.split("."):
        field = next((field for field in holder.fields if field.wire_name == part), None) if holder else None
        if field is None:
            return f"the answer has no property {show(SpecText(name))}"
        steps = (*steps, field.wire_name)
        item = item_of(definitions, field.type)
        holder = next(variants_of(definitions, field.type), None)
    return f"{show(SpecText(name))} is no list" if item is None else Listing(steps, item, envelope)


def _inside(definitions: Mapping[SchemaId, Definition], envelope: Model, path: SpecText) -> Listing | str:
    """The list in an envelope: one at the top, else one in an object that stands at the top."""
    for candidates in (list(_lists(definitions, envelope)), list(_inner_lists(definitions, envelope))):
        if candidates:
            found = _chosen(definitions, candidates, path)
            if found is None:
                names = ", ".join(_dotted(candidate.steps) for candidate in candidates[:4])
                return f"the answer holds several lists: {names}"
            if _is_thing(envelope, found, path):
                return f"the answer is one thing, of which {_dotted(found.steps)} is a part"
            return Listing(found.steps, found.item, envelope)
    return "the answer holds no list"


def _lists(definitions: Mapping[SchemaId, Definition], model: Model, above: Steps = ()) -> Iterator[_Candidate]:
    for field in model.fields:
        item = item_of(definitions, field.type)
        if item is not None:
            yield _Candidate((*above, field.wire_name), item)


def _inner_lists(definitions: Mapping[SchemaId, Definition], envelope: Model) -> Iterator[_Candidate]:
    for field in envelope.fields:
        models = list(variants_of(definitions, field.type))
        if len(models) == 1:
            yield from _lists(definitions, models[0], (field.wire_name,))


def _chosen(
    definitions: Mapping[SchemaId, Definition], candidates: Sequence[_Candidate], path: SpecText
) -> _Candidate | None:
    """The only list that stands for itself; else the one with a usual name, one of the path, or with objects in it."""
    words = [_word(step.without(suffix=".json")) for step in path.split("/")]
    named = [c for c in candidates if any(word.endswith(_word(c.steps[-1])) for word in words)]
    own = [c for c in candidates if _word(c.steps[-1]) not in _BESIDE or c in named]
    own = own or [c for c in candidates if _word(c.steps[-1]) in ("messages", "tags")]
    usual = [candidate for name in USUAL for candidate in own if _word(candidate.steps[-1]) == name]
    of_objects = [candidate for candidate in own if any(variants_of(definitions, candidate.item))]
    for narrowed in (own, usual[:1] if len(candidates[0].steps) == 1 else usual, named, of_objects):
        if len(narrowed) == 1:
            return narrowed[0]
    return None


def _is_thing(envelope: Model, found: _Candidate, path: SpecText) -> bool:
    """Whether the answer is a thing that has a list among its properties, rather than an envelope around one."""
    if _word(found.steps[-1]) in USUAL:
        return False
    if len(found.steps) > 1:
        return path.matches(_SLOT)
    texts = (_word(field.wire_name) for field in envelope.fields if _is_text(field.type))
    told = any(_OF_PAGES.fullmatch(word) is None for word in texts)
    return (path.matches(_SLOT) and told) or any(field.wire_name == "id" for field in envelope.fields)


def _is_text(type: TypeRef) -> bool:
    return isinstance(type.inner if isinstance(type, NullableType) else type, StringType)


def _word(name: SpecText) -> str:
    return re.sub(r"[^a-z0-9]", "", data(name).lower())


def _dotted(steps: Steps) -> str:
    return ".".join(show(step) for step in steps)

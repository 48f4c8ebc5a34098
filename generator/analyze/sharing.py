"""Which inline schemas of an operation are one and the same, in the same place?

{json: {name: string}, form: {name: string}}              ->   both are the one of JSON
POST /pets: {tag: {name: string}}, 201: Pet with such a tag   ->   the tag of the request is the tag of Pet

Only schemas of one operation are held against each other, at the same properties: what an operation elsewhere says
never changes what a class is called.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from ..encode import data
from ..ir.api import Api, Content, Operation
from ..ir.types import (
    AliasRef,
    ComponentOrigin,
    Definition,
    InlineOrigin,
    ListType,
    MapType,
    Model,
    ModelRef,
    NullableType,
    SchemaId,
    TypeRef,
)
from ..ir.walk import map_definition, map_types
from ..text import Pointer, SpecText

_NOWHERE = ComponentOrigin(SpecText(""))


def share_inline(api: Api) -> Api:
    """Has equal inline schemas in the same place of an operation be one."""
    alike = _Alike(api.definitions)
    found: dict[SchemaId, set[SchemaId]] = defaultdict(set)
    for operation in api.operations:
        for double, kept in _doubles(operation, alike):
            found[double].add(kept)
    shared = {double: kept.pop() for double, kept in found.items() if len(kept) == 1}
    # What is kept for another stays, and so does what it stands in.
    held = {above for kept in shared.values() for above in alike.around(kept)}
    shared = {double: kept for double, kept in shared.items() if double not in held}
    return _without(api, shared, alike) if shared else api


def _without(api: Api, shared: Mapping[SchemaId, SchemaId], alike: _Alike) -> Api:
    """The API with these schemas, and what stands in them, replaced."""

    def rewrite(type: TypeRef) -> TypeRef:
        if isinstance(type, (ModelRef, AliasRef)) and type.id in shared:
            return replace(type, id=shared[type.id])
        return type

    left = {
        id: found for id, found in api.definitions.items() if not any(above in shared for above in alike.around(id))
    }
    return map_types(replace(api, definitions=MappingProxyType(left)), rewrite)


def _doubles(operation: Operation, alike: _Alike) -> Iterator[tuple[SchemaId, SchemaId]]:
    """What could be replaced by what: errors stay apart, as each is called after its status."""
    sent = _types(operation.body.contents if operation.body else ())
    answers = [type for response in operation.successes for type in _types(response.contents)]
    for types in (sent, answers):
        for other in types[1:]:
            yield from _same(types[0], other, alike) if alike.is_part(other, operation.id) else ()
    for type in sent:
        yield from _same_within(answers[0], type, alike) if answers else ()


def _types(contents: Iterable[Content]) -> list[TypeRef]:
    """The types of the contents, by media type: which one stays mustn't depend on the order in the description."""
    return [content.type for content in sorted(contents, key=lambda content: data(content.media_type))]


def _same(kept: TypeRef, other: TypeRef, alike: _Alike) -> Iterator[tuple[SchemaId, SchemaId]]:
    """The other, where it is equal; else what is equal in it."""
    while isinstance(kept, (NullableType, ListType, MapType)) and type(kept) is type(other):
        kept, other = _inner(kept), _inner(other)
    if not (isinstance(kept, (ModelRef, AliasRef)) and isinstance(other, (ModelRef, AliasRef)) and kept.id != other.id):
        return
    if alike.meaning(kept.id) == alike.meaning(other.id):
        yield other.id, kept.id
    else:
        yield from _same_within(kept, other, alike)


def _inner(type: TypeRef) -> TypeRef:
    match type:
        case NullableType(inner) | ListType(inner) | MapType(inner):
            return inner
        case _:
            return type


def _same_within(kept: TypeRef, other: TypeRef, alike: _Alike) -> Iterator[tuple[SchemaId, SchemaId]]:
    """What is equal under the same properties."""
    ours, theirs = alike.model(kept), alike.model(other)
    if ours is None or theirs is None or ours.id == theirs.id:
        return
    fields = {field.wire_name: field.type for field in ours.fields}
    for field in theirs.fields:
        if field.wire_name in fields and alike.is_part(field.type, theirs.id):
            yield from _same(fields[field.wire_name], field.type, alike)


class _Alike:
    """Tells definitions by what they say, wherever they stand."""

    def __init__(self, definitions: Mapping[SchemaId, Definition]) -> None:
        self._definitions = definitions
        self._meanings: dict[SchemaId, SchemaId] = {}
        self._known: dict[Definition, SchemaId] = {}

    def model(self, type: TypeRef) -> Model | None:
        """The model that a type is, if it is one."""
        found = self._definitions.get(type.id) if isinstance(type, ModelRef) else None
        return found if isinstance(found, Model) else None

    def around(self, id: SchemaId) -> Iterator[SchemaId]:
        """A definition, and those that it stands in."""
        found = self._definitions.get(id)
        while found is not None:
            yield found.id
            found = self._definitions.get(found.origin.parent) if isinstance(found.origin, InlineOrigin) else None

    def is_part(self, type: TypeRef, owner: Pointer) -> bool:
        """Whether a type is a schema that stands right in this model or operation."""
        while isinstance(type, (NullableType, ListType, MapType)):
            type = _inner(type)
        found = self._definitions.get(type.id) if isinstance(type, (ModelRef, AliasRef)) else None
        return found is not None and isinstance(found.origin, InlineOrigin) and found.origin.parent == owner

    def meaning(self, id: SchemaId) -> SchemaId:
        """The same id for all definitions that say the same; that of a component is its own."""
        if id not in self._meanings:
            self._meanings[id] = id  # what leads back to itself is like nothing else
            found = self._definitions.get(id)
            if found is not None and isinstance(found.origin, InlineOrigin):
                self._meanings[id] = self._known.setdefault(self._bare(found), id)
        return self._meanings[id]

    def _bare(self, definition: Definition) -> Definition:
        """What a definition says, less where it stands."""
        told = map_definition(definition, self._meant)
        if isinstance(told, Model):
            fields = (replace(field, location=None) for field in told.fields)
            told = replace(told, fields=tuple(sorted(fields, key=lambda field: data(field.wire_name))))
        return replace(told, id=Pointer(""), origin=_NOWHERE, location=None)

    def _meant(self, type: TypeRef) -> TypeRef:
        return replace(type, id=self.meaning(type.id)) if isinstance(type, (ModelRef, AliasRef)) else type

"""Where does a name come from? Each definition and operation has a place that stays when others come or go.

#/components/schemas/Run                      ->   #/components/schemas/Run
what the property `usage` of it holds         ->   #/components/schemas/Run / property usage
POST /threads/{id}/runs, what it answers      ->   POST /threads/{id}/runs / response
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from hashlib import sha256

from ..encode import data
from ..ir.api import Api, Operation
from ..ir.types import (
    Alias,
    AliasRef,
    ComponentOrigin,
    Definition,
    LiteralType,
    Model,
    ModelRef,
    SchemaId,
    TypeRef,
)
from ..ir.walk import parts_of, references_of, types_of
from ..text import Pointer, SpecText

Place = SpecText
STEP = " / "
"""What stands between a place and one within it."""

_SLOT = re.compile(r"\{[^{}]*\}")


def places_of(api: Api) -> dict[SchemaId, Place]:
    """The place of each definition; of several that would have one, all but the first are told by their pointers."""
    routes = {operation.id: route_of(operation) for operation in api.operations}
    found: dict[SchemaId, Place] = {}
    same: dict[Place, list[SchemaId]] = defaultdict(list)
    for id in api.definitions:
        same[_place(api, routes, id, found)].append(id)
    for place, ids in same.items():
        for id in sorted(ids)[1:]:
            found[id] = Place(f"{data(place)} ({data(id)})")
    return found


def _place(api: Api, routes: Mapping[Pointer, Place], id: SchemaId, found: dict[SchemaId, Place]) -> Place:
    """The place of what has this id, and of all around it."""
    if id in found or id not in api.definitions:
        return found.get(id) or routes.get(id) or Place(data(id))
    origin = api.definitions[id].origin
    found[id] = Place(data(id))
    if not isinstance(origin, ComponentOrigin):
        around = data(_place(api, routes, origin.parent, found))
        label = f" {data(origin.label)}" if origin.label else ""
        found[id] = Place(f"{around}{STEP}{origin.role.value}{label}")
    return found[id]


def route_of(operation: Operation) -> Place:
    """The place of an operation: `GET /runs/{run_id}`."""
    return Place(f"{data(operation.method).upper()} {data(operation.path)}")


def without_slots(route: Place) -> str:
    """A route with nothing in its slots: what two of them have in common whose parameters alone are renamed."""
    return _SLOT.sub("{}", data(route))


def slots_of(route: Place) -> tuple[SpecText, ...]:
    """The path parameters of a route, in order."""
    return tuple(slot.without("{", "}") for slot in route.find(_SLOT))


def shape_of(definition: Definition) -> str:
    """A mark that two definitions share where they say the same of a value, whatever they are called."""
    return _mark(sorted(_said(definition)))


def uses_of(api: Api, places: Mapping[SchemaId, Place]) -> dict[SchemaId, str]:
    """A mark of the places that refer to each definition; empty where none does."""
    users: dict[SchemaId, set[str]] = defaultdict(set)
    for id, definition in api.definitions.items():
        for type in types_of(definition):
            for reference in references_of(type):
                users[reference.id].add(data(places[id]))
    for operation in api.operations:
        for type in _types_of(operation):
            for reference in references_of(type):
                users[reference.id].add(without_slots(route_of(operation)))
    return {id: _mark(sorted(users[id])) if users[id] else "" for id in api.definitions}


def _types_of(operation: Operation) -> Iterator[TypeRef]:
    yield from (parameter.type for parameter in operation.parameters)
    yield from (content.type for content in (operation.body.contents if operation.body else ()))
    for response in operation.responses:
        yield from (content.type for content in response.contents)


def _said(definition: Definition) -> Iterator[str]:
    match definition:
        case Model():
            for field in definition.fields:
                yield f"{data(field.wire_name)} {field.required} {_spelled(field.type)}"
        case Alias():
            yield _spelled(definition.type)


def _spelled(type: TypeRef) -> str:
    """A type without its limits and formats; what it refers to goes by no name."""
    match type:
        case ModelRef() | AliasRef():
            return "reference"
        case LiteralType(values):
            return f"one of {sorted(repr(value) for value in values)}"
        case _:
            return f"{type.__class__.__name__}({', '.join(map(_spelled, parts_of(type)))})"


def _mark(lines: list[str]) -> str:
    return sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()[:12]

"""Does what an operation is for: each act on a collection gives the JSON to answer with."""

from __future__ import annotations

from typing import assert_never

from ..encode import data
from .incoming import Asked
from .overlays import overlay
from .resources import Act, Collection, Role, answer_type, same_kind
from .routes import SLOT
from .setup import Mock, shown
from .shelves import find_thing, json_content, shelf_of
from .store import Parents, Thing
from .things import advance_thing, change_thing, create_parents, create_thing


def role_of(mock: Mock, asked: Asked) -> Role | None:
    """What the operation does with a collection, told by a rule or by its path; None where it has none to do with."""
    creates = mock.rule(asked.operation).creates
    if creates in mock.collections:
        return Role(mock.collections[creates], Act.CREATE)
    return mock.roles.get(asked.operation.id)


def perform(mock: Mock, role: Role, asked: Asked) -> object:
    """Acts on the collection and gives the answer's body. Raises `Refusal` where that can't be done."""
    thing = act_on_thing(mock, role, asked)
    if same_kind(mock.api.definitions, answer_type(asked.operation), role.collection.item):
        return thing
    content = json_content(asked.operation)
    answer = None if content is None else shown(mock, content)
    named = {role.collection.id_field: thing.get(role.collection.id_field), **asked.path}
    return answer | {name: named[name] for name in answer if name in named} if isinstance(answer, dict) else answer


def things_listed(mock: Mock, role: Role, asked: Asked) -> list[Thing]:
    """The things that a listing lists, oldest first."""
    return list(shelf_of(mock, role.collection, _parents(mock, role.collection, asked)).values())


def act_on_thing(mock: Mock, role: Role, asked: Asked) -> Thing:
    """The one thing that an act made, found, changed or removed."""
    collection = role.collection
    parents = _parents(mock, collection, asked)
    if role.act is Act.CREATE:
        shelf_of(mock, collection, parents)
        return create_thing(mock, collection, parents, asked)
    id = asked.path[_item_name(collection, asked)]
    thing = find_thing(mock, collection, parents, id)
    match role.act:
        case Act.RETRIEVE:
            return advance_thing(mock, collection, parents, id, thing)
        case Act.UPDATE:
            said = asked.body if isinstance(asked.body, dict) else {}
            changed = overlay(mock, collection, thing, {n: v for n, v in said.items() if n != collection.id_field})
            return change_thing(mock, collection, parents, id, changed, asked)
        case Act.DELETE:
            return shelf_of(mock, collection, parents).pop(id)
        case Act.ACTION:
            return change_thing(mock, collection, parents, id, thing, asked)
        case Act.LIST:
            raise ValueError("a listing is of no one thing")
        case _:
            assert_never(role.act)


def _item_name(collection: Collection, asked: Asked) -> str:
    """The hole in the operation's path that an item's id fills; `{id}` and `{idOrName}` may stand in the same place."""
    names: list[str] = SLOT.findall(data(asked.operation.path))
    return names[len(collection.parents)]


def _parents(mock: Mock, collection: Collection, asked: Asked) -> Parents:
    """The parents that the path names; new ones where the path has no place for them."""
    if collection.parents and not set(collection.parents) <= set(asked.path):
        return create_parents(mock, collection)
    return tuple(asked.path[name] for name in collection.parents)

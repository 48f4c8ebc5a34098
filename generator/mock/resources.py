"""Which operations work on the same things? Paths tell: what is created at one place is found and changed there.

POST,GET /threads/{thread_id}/runs             ->   create, list of the collection `/threads/{thread_id}/runs`
GET,POST /threads/{thread_id}/runs/{run_id}    ->   retrieve, update
POST     /threads/{thread_id}/runs/{run_id}/cancel   ->   an action on an item
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ..encode import data
from ..examples.fields import Definitions, field_of, item_of
from ..ir.api import Api, ContentKind, Operation
from ..ir.types import TypeRef
from ..ir.walk import variants_of
from ..text import Pointer
from .routes import SLOT

_ITEM_PATH = re.compile(r"(?P<collection>.*)/\{(?P<name>[^{}/]*)\}")


class Act(StrEnum):
    """What an operation does with a collection or an item of it."""

    CREATE = "create"
    LIST = "list"
    RETRIEVE = "retrieve"
    UPDATE = "update"
    DELETE = "delete"
    ACTION = "action"


@dataclass(frozen=True, slots=True)
class Collection:
    """Things of one kind under the same path: `parents` are its holes, `item_name` the hole that an item's id fills."""

    path: str
    parents: tuple[str, ...]
    item_name: str
    item: TypeRef
    id_field: str
    operations: Mapping[Act, Operation] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Role:
    """What one operation does, and to which collection."""

    collection: Collection
    act: Act


def find_collections(api: Api) -> dict[str, Collection]:
    """The collections of an API by their paths."""
    found: dict[str, dict[Act, Operation]] = {}
    names: dict[str, str] = {}
    for operation in api.operations:
        if matched := _ITEM_PATH.fullmatch(data(operation.path)):
            names[matched["collection"]] = matched["name"]
    for operation in api.operations:
        for path, act in _acts(api.definitions, operation):
            found.setdefault(path, {}).setdefault(act, operation)
    collections = (_collection(api, path, names.get(path, ""), acts) for path, acts in found.items())
    return {collection.path: collection for collection in collections if collection is not None}


def find_roles(api: Api, collections: Mapping[str, Collection]) -> dict[Pointer, Role]:
    """The roles of the operations that have one."""
    roles = {
        operation.id: Role(collection, act)
        for collection in collections.values()
        for act, operation in collection.operations.items()
    }
    for operation in api.operations:
        if operation.id not in roles and (collection := _acted_on(collections, data(operation.path))):
            roles[operation.id] = Role(collection, Act.ACTION)
    return roles


def answer_type(operation: Operation) -> TypeRef | None:
    """The type of the JSON that an operation answers with; None where it answers with none."""
    contents = operation.success.contents if operation.success else ()
    return next((content.type for content in contents if content.kind is ContentKind.JSON), None)


def same_kind(definitions: Definitions, type: TypeRef | None, other: TypeRef) -> bool:
    """Whether a value of one type may be one of the other: they have a model in common."""
    ours = set() if type is None else {model.id for model in variants_of(definitions, type)}
    return any(model.id in ours for model in variants_of(definitions, other))


def _acts(definitions: Definitions, operation: Operation) -> Iterator[tuple[str, Act]]:
    """The collections that an operation may belong to, by its path and method alone."""
    path = data(operation.path)
    item = _ITEM_PATH.fullmatch(path)
    if operation.method == "get":
        listed = _listed(definitions, operation) is not None
        if item and not listed:
            yield item["collection"], Act.RETRIEVE
        if listed:
            yield path, Act.LIST
    elif item and (operation.method in ("put", "patch", "post")):
        yield item["collection"], Act.UPDATE
    elif item and operation.method == "delete":
        yield item["collection"], Act.DELETE
    elif operation.method == "post" and not item:
        yield path, Act.CREATE


def _listed(definitions: Definitions, operation: Operation) -> TypeRef | None:
    """The type of the things in an answer that is a list, or an object around the only list in it."""
    if operation.pagination:
        return operation.pagination.item
    answer = answer_type(operation)
    own = None if answer is None else item_of(definitions, answer)
    if answer is None or own is not None or field_of(definitions, answer, "id"):
        return own
    lists = [
        item
        for model in variants_of(definitions, answer)
        for each in model.fields
        if (item := item_of(definitions, each.type)) is not None and any(variants_of(definitions, item))
    ]
    return lists[0] if len(lists) == 1 else None


def _collection(api: Api, path: str, item_name: str, acts: dict[Act, Operation]) -> Collection | None:
    """The collection at a path, where its operations agree on what its things are, and these have ids."""
    kinds = [answer_type(acts[act]) for act in (Act.RETRIEVE, Act.CREATE, Act.UPDATE) if act in acts]
    listed = [_listed(api.definitions, acts[Act.LIST])] if Act.LIST in acts else []
    item = next(
        (kind for kind in (*kinds[:1], *listed) if kind is not None and any(variants_of(api.definitions, kind))), None
    )
    id_field = item and _id_field(api, item, item_name)
    if item is None or not id_field:
        return None
    agreeing = {act: operation for act, operation in acts.items() if _agrees(api, act, operation, item)}
    if not agreeing.keys() & {Act.RETRIEVE, Act.LIST} or (Act.RETRIEVE not in agreeing and Act.CREATE not in agreeing):
        return None
    return Collection(path, tuple(SLOT.findall(path)), item_name, item, id_field, agreeing)


def _agrees(api: Api, act: Act, operation: Operation, item: TypeRef) -> bool:
    match act:
        case Act.DELETE:
            return True
        case Act.LIST:
            return same_kind(api.definitions, _listed(api.definitions, operation), item)
        case _:
            return same_kind(api.definitions, answer_type(operation), item)


def _id_field(api: Api, item: TypeRef, item_name: str) -> str:
    names = ("id", item_name, "uuid", "slug", "name")
    return next((name for name in names if name and field_of(api.definitions, item, name)), "")


def _acted_on(collections: Mapping[str, Collection], path: str) -> Collection | None:
    """The collection whose item a path goes on from by one word: `.../{id}/cancel`, `.../{id}:cancel`."""
    for collection in collections.values():
        prefix = f"{collection.path}/{{{collection.item_name}}}"
        rest = path.removeprefix(prefix)
        if collection.item_name and rest != path and re.fullmatch(r"[/:][^/{}]+", rest):
            return collection
    return None

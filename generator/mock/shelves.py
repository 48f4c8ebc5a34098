"""Which things are there? Those that requests made; where the API can't make any, those that its examples list."""

from __future__ import annotations

from ..encode import data, plain
from ..examples.synthesis import example_of
from ..ir.api import Content, ContentKind, Operation
from ..ir.walk import variants_of
from .identifiers import fresh_id
from .overlays import created_at, move_moments, overlay, parent_fields
from .refusals import Refusal, not_found
from .resources import Act, Collection
from .setup import Mock, shown
from .store import Parents, Shelf, Thing


def find_thing(mock: Mock, collection: Collection, parents: Parents, id: str) -> Thing:
    """The thing with this id. Raises `Refusal` with 404 where there is none."""
    shelf = shelf_of(mock, collection, parents)
    if id not in shelf and is_open(mock, collection):
        thing = overlay(mock, collection, example_thing(mock, collection), {collection.id_field: id})
        mock.store.put(
            collection.path, parents, id, overlay(mock, collection, thing, parent_fields(collection, parents))
        )
    if id not in shelf:
        raise _no_such(collection, id)
    return shelf[id]


def shelf_of(mock: Mock, collection: Collection, parents: Parents) -> Shelf:
    """The things under these parents. Raises `Refusal` with 404 where a parent could have been created and wasn't."""
    for ancestor in ancestors_of(mock, collection):
        depth = len(ancestor.parents)
        if parents[depth] not in mock.store.shelf(ancestor.path, parents[:depth]):
            raise _no_such(ancestor, parents[depth])
    if not is_made(mock, collection) and not mock.store.knows(collection.path, parents):
        _seed(mock, collection, parents)
    return mock.store.shelf(collection.path, parents)


def ancestors_of(mock: Mock, collection: Collection) -> list[Collection]:
    """The collections that this one stands under and that requests fill, outermost first."""
    above = [
        other
        for other in mock.collections.values()
        if collection.path.startswith(f"{other.path}/{{{other.item_name}}}/") and is_made(mock, other)
    ]
    return sorted(above, key=lambda other: len(other.parents))


def is_made(mock: Mock, collection: Collection) -> bool:
    """Whether requests make the things of a collection."""
    ruled = any(rule.creates == collection.path for rule in mock.rules.operations.values())
    return ruled or Act.CREATE in collection.operations


def is_open(mock: Mock, collection: Collection) -> bool:
    """Whether nothing tells which things there are, so that any id will do."""
    return not is_made(mock, collection) and Act.LIST not in collection.operations


def example_thing(mock: Mock, collection: Collection) -> Thing:
    """A thing as the spec shows it."""
    value = plain(example_of(mock.examples, collection.item, seed=mock.seed))
    return dict(value) if isinstance(value, dict) else {}


def json_content(operation: Operation) -> Content | None:
    """The JSON of an operation's success, where it has any."""
    contents = operation.success.contents if operation.success else ()
    return next((content for content in contents if content.kind is ContentKind.JSON), None)


def listed_things(mock: Mock, operation: Operation, envelope: object) -> tuple[tuple[str, ...], list[object]]:
    """The members that lead to the things of a listing (none where the listing is the list itself), and the things."""
    if isinstance(envelope, list):
        return (), envelope
    if operation.pagination is not None:
        steps = tuple(map(data, operation.pagination.items))
        return steps, _at(envelope, steps)
    content = json_content(operation)
    models = [] if content is None else list(variants_of(mock.api.definitions, content.type))
    names = [data(field.wire_name) for model in models for field in model.fields]
    members = envelope if isinstance(envelope, dict) else {}
    found = (((name,), value) for name in names if isinstance(value := members.get(name), list))
    return next(found, ((), []))


def _at(envelope: object, steps: tuple[str, ...]) -> list[object]:
    """The list that steps lead to; an empty one where there is none."""
    for step in steps:
        envelope = envelope.get(step) if isinstance(envelope, dict) else None
    return envelope if isinstance(envelope, list) else []


def _seed(mock: Mock, collection: Collection, parents: Parents) -> None:
    """Puts the things of the listing's example on a shelf, oldest first, as things of these parents."""
    listing = collection.operations.get(Act.LIST)
    content = json_content(listing) if listing else None
    mock.store.shelf(collection.path, parents)
    if listing is None or content is None:
        return
    _, things = listed_things(mock, listing, shown(mock, content))
    examples = sorted((thing for thing in things if isinstance(thing, dict)), key=lambda thing: created_at(thing) or 0)
    for example in examples:
        thing = overlay(mock, collection, example, parent_fields(collection, parents))
        if thing != example or collection.id_field not in thing:
            # Under other parents than the example's it is another thing, and a younger one.
            thing = move_moments(thing, mock.store.clock - (created_at(examples[0]) or mock.store.clock))
            thing[collection.id_field] = fresh_id(mock.examples, collection, mock.store.next_number(), mock.seed)
        mock.store.put(collection.path, parents, str(thing[collection.id_field]), thing)


def _no_such(collection: Collection, id: str) -> Refusal:
    noun = collection.item_name.removesuffix("_id").removesuffix("Id")
    return not_found(f'{noun if noun not in ("", "id") else "item"} with the id "{id}"', collection.item_name or None)

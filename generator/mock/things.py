"""Makes and changes the things of a collection.

POST /threads/t_1/runs {assistant_id: a}   ->   the example Run, with a new id, thread_id t_1 and assistant_id a
"""

from __future__ import annotations

from ..encode import plain
from ..ir.api import ParameterPlace
from .changes import Scope, apply_set, is_like
from .identifiers import fresh_id, fresh_text, prefix_of
from .incoming import Asked
from .overlays import created_at, move_moments, overlay, parent_fields
from .refusals import Refusal
from .resources import Collection
from .rules import OperationRule
from .setup import Mock, shown
from .shelves import ancestors_of, example_thing, json_content
from .store import Parents, Thing


def create_thing(mock: Mock, collection: Collection, parents: Parents, asked: Asked) -> Thing:
    """A new thing, put on its shelf."""
    content = json_content(asked.operation)
    example = None if content is None else shown(mock, content)
    thing = example if isinstance(example, dict) else example_thing(mock, collection)
    now = mock.store.tick()
    thing = move_moments(thing, now - (created_at(thing) or now))
    thing = overlay(mock, collection, thing, asked.body if isinstance(asked.body, dict) else {})
    stated = asked.said(collection.id_field)
    number = mock.store.next_number()
    thing[collection.id_field] = stated or fresh_id(mock.examples, collection, number, mock.seed)
    thing = overlay(mock, collection, thing, parent_fields(collection, parents))
    return change_thing(mock, collection, parents, str(thing[collection.id_field]), thing, asked)


def create_parents(mock: Mock, collection: Collection) -> Parents:
    """Parents that weren't there before; those that the API can make are put on their shelves."""
    parents: Parents = ()
    for name in collection.parents:
        id = fresh_text(_parent_prefix(mock, name), mock.store.next_number(), mock.seed)
        for ancestor in ancestors_of(mock, collection):
            if ancestor.item_name == name:
                mock.store.put(ancestor.path, parents, id, example_thing(mock, ancestor) | {ancestor.id_field: id})
        parents += (id,)
    return parents


def change_thing(mock: Mock, collection: Collection, parents: Parents, id: str, thing: Thing, asked: Asked) -> Thing:
    """The thing as the operation's rule leaves it, put on its shelf. Raises `Refusal` where the rule forbids it."""
    rule = mock.rule(asked.operation)
    _check_state(rule, thing)
    changed = apply_set(Scope(mock.store, mock.seed, asked.body, thing), rule.set)
    mock.store.put(collection.path, parents, id, changed)
    return changed


def advance_thing(mock: Mock, collection: Collection, parents: Parents, id: str, thing: Thing) -> Thing:
    """The thing after the first step of its collection's progress that fits it, put on its shelf."""
    steps = mock.rules.progress.get(collection.path, ())
    step = next((step for step in steps if is_like(thing, step.when)), None)
    if step is None:
        return thing
    changed = apply_set(Scope(mock.store, mock.seed, None, thing), step.set)
    mock.store.put(collection.path, parents, id, changed)
    return changed


def _check_state(rule: OperationRule, thing: Thing) -> None:
    for name, pattern in rule.requires.items():
        if not is_like(thing.get(name), pattern):
            raise Refusal(400, f"This can't be done while `{name}` is `{thing.get(name)}`.", name, "invalid_state")


def _parent_prefix(mock: Mock, name: str) -> str:
    """What the ids of a parent begin with, learned from the examples of the path parameter that names it."""
    parameters = (parameter for operation in mock.api.operations for parameter in operation.parameters)
    for parameter in parameters:
        if parameter.place is ParameterPlace.PATH and parameter.wire_name == name and parameter.examples:
            return prefix_of(plain(parameter.examples[0].value))
    return name.removesuffix("_id") + "_"

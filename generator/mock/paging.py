"""One page of a listing, as the operation's parameters ask for it.

?limit=2&after=run_5   ->   {data: [run_4, run_3], first_id: run_4, last_id: run_3, has_more: true}
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..encode import data, plain
from ..examples.fields import field_of
from ..examples.misfits import Side, fits
from ..examples.synthesis import example_of
from ..examples.words import uuid_of
from ..ir.api import Operation, Parameter
from ..ir.behaviors import CursorPagination
from .edges import link_headers, tell_edges
from .incoming import Asked
from .setup import Mock, shown, shown_fitting
from .shelves import json_content, listed_things
from .store import Thing
from .windows import window_of

ORDERS = ("order", "sort_order", "direction")
SAMPLE_THINGS, SAMPLE_SIZE = 3, 2
"""A list that is made up has more than one page."""
_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Listed:
    """The body of an answer that lists things, and the headers that speak of its page."""

    body: object
    headers: Mapping[str, str] = field(default_factory=dict)


def list_things(mock: Mock, asked: Asked, things: Sequence[Thing]) -> Listed:
    """The answer that lists `things`, which come oldest first."""
    if _choice(asked.operation, asked, ORDERS) == "desc":
        things = things[::-1]
    content = json_content(asked.operation)
    envelope = None if content is None else shown(mock, content)
    return _page(mock, asked, envelope, things, _MOST, refusing=True)


def list_samples(mock: Mock, asked: Asked, *, fitting: bool) -> Listed:
    """The answer that lists what the spec shows; where it has to be `fitting`, a made-up list of more than one page."""
    content = json_content(asked.operation)
    assert content is not None
    envelope = shown_fitting(mock, content) if fitting else shown(mock, content)
    _, things = listed_things(mock, asked.operation, envelope)
    if fitting:
        things = _samples(mock, asked.operation, things)
    return _page(mock, asked, envelope, things, SAMPLE_SIZE if fitting else _MOST, refusing=False)


def _page(mock: Mock, asked: Asked, envelope: object, things: Sequence[object], most: int, *, refusing: bool) -> Listed:
    pagination = asked.operation.pagination
    id_field = data(pagination.item_id) if isinstance(pagination, CursorPagination) else "id"
    ids = [str(thing.get(id_field)) if isinstance(thing, dict) else str(thing) for thing in things]
    window = window_of(asked, ids, most, refusing=refusing)
    page = list(things[window.start : window.start + window.size])
    steps, _ = listed_things(mock, asked.operation, envelope)
    if not isinstance(envelope, dict):
        return Listed(page, link_headers(asked, window))
    holder = envelope
    for step in steps[:-1]:
        holder = holder.setdefault(step, {})
    holder[steps[-1] if steps else "data"] = page
    tell_edges(mock, asked, envelope, [thing for thing in page if isinstance(thing, dict)], window)
    return Listed(envelope, link_headers(asked, window))


def _samples(mock: Mock, operation: Operation, things: Sequence[object]) -> list[object]:
    """Things for more than one page: those that there are, again and again, each with an id of its own."""
    pagination = operation.pagination
    assert pagination is not None
    made = list(things) or [plain(example_of(mock.examples, pagination.item, seed=mock.seed))]
    repeated = [made[index % len(made)] for index in range(max(SAMPLE_THINGS, len(made)))]
    if not isinstance(pagination, CursorPagination):
        return repeated
    return [_renamed(mock, pagination, thing, index) for index, thing in enumerate(repeated)]


def _renamed(mock: Mock, pagination: CursorPagination, thing: object, index: int) -> object:
    name = data(pagination.item_id)
    field = field_of(mock.api.definitions, pagination.item, name)
    if not isinstance(thing, dict) or field is None:
        return thing
    forms = (f"{thing.get(name)}_{index}", index + 1, uuid_of(index + 1))
    fitting = (form for form in forms if fits(mock.api.definitions, field.type, form, Side.GIVEN))
    return thing | {name: next(fitting, thing.get(name))}


def _choice(operation: Operation, asked: Asked, names: tuple[str, ...]) -> object:
    """What the request says for the parameter that goes by one of the names, else its default."""
    parameter = next((p for name in names for p in operation.parameters if p.wire_name == name), None)
    return None if parameter is None else asked.query.get(data(parameter.wire_name), _default(parameter))


def _default(parameter: Parameter) -> object:
    return plain(parameter.default.value) if parameter.default else None

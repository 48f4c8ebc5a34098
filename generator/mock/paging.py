"""One page of a listing, as the operation's parameters ask for it.

?limit=2&after=run_5   ->   {data: [run_4, run_3], first_id: run_4, last_id: run_3, has_more: true}
"""

from __future__ import annotations

from collections.abc import Sequence

from ..encode import data, plain
from ..examples.fields import field_of
from ..examples.misfits import fits
from ..ir.api import Operation, Parameter
from .incoming import Asked
from .refusals import Refusal
from .setup import Mock, shown
from .shelves import json_content, listed_things
from .store import Thing

LIMITS = ("limit", "page_size", "per_page", "pageSize", "perPage", "first", "count")
ORDERS = ("order", "sort_order", "direction")
DEFAULT_LIMIT = 20


def list_things(mock: Mock, asked: Asked, things: Sequence[Thing]) -> object:
    """The answer that lists `things`, which come oldest first."""
    operation = asked.operation
    if _choice(operation, asked, ORDERS) == "desc":
        things = things[::-1]
    page, more = _page(operation, asked, things)
    content = json_content(operation)
    envelope = None if content is None else shown(mock, content)
    name, _ = listed_things(mock, operation, envelope)
    if not isinstance(envelope, dict):
        return page
    return envelope | {name: page} | _edges(mock, operation, envelope, page, more)


def _page(operation: Operation, asked: Asked, things: Sequence[Thing]) -> tuple[list[Thing], bool]:
    """The things on the page, and whether more lie beyond it in the direction it was asked for."""
    limit = _choice(operation, asked, LIMITS)
    size = limit if isinstance(limit, int) else DEFAULT_LIMIT
    pagination = operation.pagination
    if pagination is None:
        return list(things[: size if isinstance(limit, int) else None]), False
    ids = [str(thing.get(data(pagination.item_id))) for thing in things]
    after, before = (_cursor(asked, data(name) if name else "", ids) for name in (pagination.after, pagination.before))
    inside = list(things[0 if after is None else after + 1 : before])
    if before is not None and after is None:
        # The page before an item ends right before it.
        return inside[-size:], len(inside) > size
    return inside[:size], len(inside) > size


def _cursor(asked: Asked, name: str, ids: list[str]) -> int | None:
    """The index of the item that a cursor names; None where there is no cursor."""
    stated = asked.query.get(name) if name else None
    if stated is None:
        return None
    if str(stated) not in ids:
        raise Refusal(400, f'The query parameter {name} names no item of this list: "{stated}".', name, "invalid_value")
    return ids.index(str(stated))


def _edges(mock: Mock, operation: Operation, envelope: Thing, page: list[Thing], more: bool) -> Thing:
    """The members of an envelope that speak of the page."""
    if operation.pagination is None:
        return {}
    id_field = data(operation.pagination.item_id)
    first, last = (page[0].get(id_field), page[-1].get(id_field)) if page else (None, None)
    edges: Thing = {"first_id": first, "last_id": last}
    found = {name: _nothing(mock, operation, name) if value is None else value for name, value in edges.items()}
    known = {name: value for name, value in found.items() if name in envelope}
    return known | ({data(operation.pagination.more): more} if operation.pagination.more else {})


def _nothing(mock: Mock, operation: Operation, name: str) -> object:
    """Null where the envelope's type allows it, else an empty string."""
    content = json_content(operation)
    field = field_of(mock.api.definitions, content.type, name) if content else None
    return None if field is None or fits(mock.api.definitions, field.type, None) else ""


def _choice(operation: Operation, asked: Asked, names: tuple[str, ...]) -> object:
    """What the request says for the parameter that goes by one of the names, else its default."""
    parameter = next((p for name in names for p in operation.parameters if p.wire_name == name), None)
    return None if parameter is None else asked.query.get(data(parameter.wire_name), _default(parameter))


def _default(parameter: Parameter) -> object:
    return plain(parameter.default.value) if parameter.default else None

"""How does an operation page, where the user says so? What they say is held against the operation first.

"GET /files" = {style = "token", next = "meta.next", parameter = "at"}
    ->   TokenPagination(items=(files,), token=(meta, next), parameter=at)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ...diagnostics import Diagnostics
from ...encode import data, show
from ...ir.api import Api, Operation
from ...ir.behaviors import (
    Counts,
    CursorPagination,
    LinkPagination,
    NextUrlPagination,
    NumberPagination,
    OffsetPagination,
    Pagination,
    Steps,
    TokenPagination,
)
from ...ir.types import Model
from ...ir.walk import variants_of
from ...paging import PagingChoice
from ...selectors import Of, Selector
from ...text import SpecText
from .counts import first_of
from .evidence import Taken, takings
from .listings import Listing, find_listing

_SAID = ("the config says so",)


class _Misfit(Exception):
    """What was said doesn't fit the operation; the text says why."""


def choose_pagination(api: Api, choices: Sequence[PagingChoice], diagnostics: Diagnostics) -> Api:
    """Settles how operations page that the user speaks of; of several choices for one, the last counts."""
    for choice in choices:
        if not any(_means(choice.selector, operation) for operation in api.operations):
            message = f"there is no operation {_shown(choice)}, of whose pages the config speaks"
            diagnostics.warning("pagination-unused", message, choice.place, "correct the name, or remove it")
    return replace(api, operations=tuple(_chosen(api, operation, choices, diagnostics) for operation in api.operations))


def _chosen(api: Api, operation: Operation, choices: Iterable[PagingChoice], diagnostics: Diagnostics) -> Operation:
    for choice in choices:
        if not _means(choice.selector, operation) or (operation.method != "get" and not choice.exact):
            continue
        if not choice.style:
            operation = replace(operation, pagination=None, unpaged=("the config says that it gives no pages",))
            continue
        try:
            operation = replace(operation, pagination=_said(api, operation, choice), unpaged=())
        except _Misfit as misfit:
            if choice.exact:
                message = f"the pages of {_shown(choice)} can't be as the config says: {misfit}"
                diagnostics.error("pagination-misfit", message, choice.place, "names are those of the description")
    return operation


def _shown(choice: PagingChoice) -> str:
    return show(SpecText(choice.selector.text.removeprefix("operation:")), 200)


def _means(selector: Selector, operation: Operation) -> bool:
    match selector.of:
        case Of.OPERATION:
            return operation.operation_id is not None and selector.fits(data(operation.operation_id))
        case Of.ROUTE:
            return bool(selector.method in ("*", data(operation.method))) and selector.fits(data(operation.path))
        case Of.PATH:
            return selector.fits(data(operation.path))
        case Of.TAG:
            return any(selector.fits(data(tag)) for tag in operation.tags)
        case Of.DEPRECATED:
            return operation.deprecated


def _said(api: Api, operation: Operation, choice: PagingChoice) -> Pagination:
    """The fact that a choice states. Raises `_Misfit`."""
    listing = _listing(api, operation, choice)
    items, item = listing.items, listing.item

    def led(name: str) -> Steps | None:
        return _steps(api, listing.envelope, name) if name else None

    if choice.style == "link":
        return LinkPagination(items, item, _SAID)
    if choice.style == "next-url":
        return NextUrlPagination(items, item, led(choice.next) or (), _SAID)
    taken = _taken(api, operation, choice.parameter)
    counts = Counts(total=led(choice.total), pages=led(choice.pages), more=led(choice.more))
    first = choice.first if choice.first is not None else first_of(taken, 1 if choice.style == "number" else 0)
    match choice.style:
        case "cursor":
            before = _taken(api, operation, choice.before).name if choice.before else None
            return CursorPagination(items, item, SpecText(choice.id), taken.name, before, led(choice.more), _SAID)
        case "token":
            token, more = led(choice.next) or (), led(choice.more)
            return TokenPagination(items, item, taken.name, token, more, taken.in_body, _SAID)
        case "number":
            return NumberPagination(items, item, taken.name, first, counts, taken.in_body, _SAID)
        case _:
            return OffsetPagination(items, item, taken.name, first, counts, taken.in_body, _SAID)


def _listing(api: Api, operation: Operation, choice: PagingChoice) -> Listing:
    """The list that is meant: that of the name, else the one that the answer plainly has."""
    listing = find_listing(api.definitions, operation, choice.items)
    if isinstance(listing, str):
        raise _Misfit(listing)
    return listing


def _steps(api: Api, envelope: Model | None, name: str) -> Steps:
    """The properties that a dotted name leads along. Raises `_Misfit` where there are none of these names."""
    found: list[SpecText] = []
    for part in name.split("."):
        field = next((field for field in envelope.fields if field.wire_name == part), None) if envelope else None
        if field is None:
            raise _Misfit(f"the answer has no property {show(SpecText(name))}")
        found.append(field.wire_name)
        envelope = next(variants_of(api.definitions, field.type), None)
    return tuple(found)


def _taken(api: Api, operation: Operation, name: str) -> Taken:
    for taken in takings(api, operation):
        if taken.name == name:
            return taken
    raise _Misfit(f"the request takes no {show(SpecText(name))}")

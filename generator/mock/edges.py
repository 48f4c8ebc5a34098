"""What an answer says around the things that it lists: whether more follow, how many there are, how to ask for them.

{files: [...], next_page_token: "example"}, of a last page   ->   {files: [...], next_page_token: null}
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import assert_never

from ..encode import data, plain
from ..examples.fields import field_of
from ..examples.misfits import Side, fits
from ..examples.synthesis import example_of
from ..ir.api import Operation
from ..ir.behaviors import (
    Counts,
    CursorPagination,
    LinkPagination,
    NextUrlPagination,
    NumberPagination,
    OffsetPagination,
    Steps,
    TokenPagination,
)
from ..ir.types import TypeRef
from .incoming import Asked
from .setup import Mock
from .shelves import json_content
from .store import Thing
from .windows import Window, address_of, tokens_of

_ENDS = ("first_id", "last_id")


def tell_edges(mock: Mock, asked: Asked, envelope: Thing, page: list[Thing], window: Window) -> None:
    """Says in an envelope what a page of it says: after this it speaks of the window, not of the example's page."""
    match asked.operation.pagination:
        case None | LinkPagination():
            pass
        case CursorPagination(item_id=item_id, more=more):
            ends = (page[0].get(data(item_id)), page[-1].get(data(item_id))) if page else (None, None)
            for name, end in zip(_ENDS, ends, strict=True):
                if name in envelope:
                    envelope[name] = _nothing(mock, asked.operation, name) if end is None else end
            _lay(mock, asked.operation, envelope, more, [window.more])
        case TokenPagination(token=token, more=more):
            _lay(mock, asked.operation, envelope, more, [window.more])
            following = window.following
            _lay(mock, asked.operation, envelope, token, () if following is None else tokens_of(following))
        case NumberPagination(first=first, counts=counts):
            number = first + window.start // window.size
            _count(mock, asked, envelope, counts, window, number, number + 1)
        case OffsetPagination(first=first, counts=counts):
            _count(mock, asked, envelope, counts, window, first + window.start, first + window.start + window.size)
        case NextUrlPagination(url=url):
            _lay(mock, asked.operation, envelope, url, _addresses(asked, window))
        case _:
            assert_never(asked.operation.pagination)


def link_headers(asked: Asked, window: Window) -> Mapping[str, str]:
    """The header `Link` of a page, where the operation pages by it."""
    if not isinstance(asked.operation.pagination, LinkPagination):
        return {}
    return {"Link": ", ".join(f'<{address}>; rel="next"' for address in _addresses(asked, window))}


def _count(
    mock: Mock, asked: Asked, envelope: Thing, counts: Counts, window: Window, number: int, following: int
) -> None:
    operation = asked.operation
    _lay(mock, operation, envelope, counts.total, [window.total])
    _lay(mock, operation, envelope, counts.pages, [-(-window.total // window.size)])
    _lay(mock, operation, envelope, counts.size, [window.size])
    _lay(mock, operation, envelope, counts.number, [number, str(number)])
    _lay(mock, operation, envelope, counts.more, [window.more])
    _lay(mock, operation, envelope, counts.following, [*_addresses(asked, window), following] if window.more else ())


def _addresses(asked: Asked, window: Window) -> list[str]:
    return [] if window.following is None else [address_of(asked, window.following)]


def _lay(mock: Mock, operation: Operation, envelope: Thing, steps: Steps | None, values: Iterable[object]) -> None:
    """Puts the first of the values that fits to where the steps lead; where there is none, what stands for nothing."""
    content = json_content(operation)
    if not steps or content is None:
        return
    holder, type = _held(mock, envelope, content.type, steps[:-1])
    name = data(steps[-1])
    field = field_of(mock.api.definitions, type, name)
    if holder is None or field is None:
        return
    definitions = mock.api.definitions
    fitting = [value for value in values if fits(definitions, field.type, value, Side.GIVEN)]
    if fitting:
        holder[name] = fitting[0]
    elif fits(definitions, field.type, None, Side.GIVEN):
        holder[name] = None
    elif not field.required:
        holder.pop(name, None)
    else:
        holder[name] = next((v for v in ("", 0, False) if fits(definitions, field.type, v, Side.GIVEN)), "")


def _held(mock: Mock, envelope: Thing, type: TypeRef, steps: Steps) -> tuple[Thing | None, TypeRef]:
    """The object that steps lead to, made where it isn't there yet, and its type."""
    holder = envelope
    for step in steps:
        field = field_of(mock.api.definitions, type, data(step))
        if field is None:
            return None, type
        inner = holder.get(data(step))
        if not isinstance(inner, dict):
            inner = plain(example_of(mock.examples, field.type, seed=mock.seed))
            holder[data(step)] = inner
        if not isinstance(inner, dict):
            return None, type
        holder, type = inner, field.type
    return holder, type


def _nothing(mock: Mock, operation: Operation, name: str) -> object:
    """Null where the envelope's type allows it, else an empty string."""
    content = json_content(operation)
    field = field_of(mock.api.definitions, content.type, name) if content else None
    return None if field is None or fits(mock.api.definitions, field.type, None) else ""

"""What an operation does beyond one request and one answer: it pages, it streams."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, assert_never

from ..text import Scalar, SpecText
from .types import TypeRef

Steps: TypeAlias = tuple[SpecText, ...]
"""The properties that lead from an answer to a part of it; none where the answer is that part."""


@dataclass(frozen=True, slots=True)
class CursorPagination:
    """The id of the last item asks for the next page.

        GET /runs?after=run_9  ->  {data: [{id: run_8}, ...], has_more: true}

    In this style and in all others, `items` leads to the list, `item` is what is in it, and `reasons` say what was
    seen; `more` leads to what tells whether more follow. `after` and `before` are query parameters.
    """

    items: Steps
    item: TypeRef
    item_id: SpecText
    after: SpecText
    before: SpecText | None = None
    more: Steps | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TokenPagination:
    """The answer holds the token that asks for the next page.

        GET /files?page_token=abc  ->  {files: [...], next_page_token: def}

    `token` leads to it, `parameter` takes it: in the query, or in the body of a search that is a POST.
    """

    items: Steps
    item: TypeRef
    parameter: SpecText
    token: Steps
    more: Steps | None = None
    in_body: bool = False
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """What an answer tells of how far its list goes: the number of its items or of its pages, whether more follow.

    `size` leads to the number of items on a full page, `number` to the page's or first item's own, `following` to what
    is there only where another page is: its address, or its number.
    """

    total: Steps | None = None
    pages: Steps | None = None
    size: Steps | None = None
    number: Steps | None = None
    more: Steps | None = None
    following: Steps | None = None


@dataclass(frozen=True, slots=True)
class NumberPagination:
    """Pages are numbered from `first`.

    GET /runs?page=2  ->  {items: [...], total_pages: 5}
    """

    items: Steps
    item: TypeRef
    parameter: SpecText
    first: int = 1
    counts: Counts = Counts()
    in_body: bool = False
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OffsetPagination:
    """A page begins with the item of a number; the first item has the number `first`.

    GET /runs?offset=20&limit=20  ->  {items: [...], total: 83}
    """

    items: Steps
    item: TypeRef
    parameter: SpecText
    first: int = 0
    counts: Counts = Counts()
    in_body: bool = False
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NextUrlPagination:
    """The answer holds the address of the next page.

    GET /runs  ->  {results: [...], next: "https://api.example.com/runs?page=2"}
    """

    items: Steps
    item: TypeRef
    url: Steps
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkPagination:
    """The header `Link` of the answer holds the address of the next page.

    GET /runs  ->  Link: <https://api.example.com/runs?page=2>; rel="next"
    """

    items: Steps
    item: TypeRef
    reasons: tuple[str, ...] = ()


Pagination: TypeAlias = (
    CursorPagination | TokenPagination | NumberPagination | OffsetPagination | NextUrlPagination | LinkPagination
)


def places_of(pagination: Pagination) -> tuple[SpecText, ...]:
    """What a request says to get another page than the first: names of parameters, or of properties of its body."""
    match pagination:
        case CursorPagination(after=after, before=before):
            return (after,) if before is None else (after, before)
        case TokenPagination(parameter=name) | NumberPagination(parameter=name) | OffsetPagination(parameter=name):
            return (name,)
        case NextUrlPagination() | LinkPagination():
            return ()
        case _:
            assert_never(pagination)


class StreamFormat(StrEnum):
    EVENTS = "event-stream"
    JSON_LINES = "json-lines"


@dataclass(frozen=True, slots=True)
class Streaming:
    """The answer comes as a stream of `event`.

    `toggle` is the body property that asks for it, or the query parameter if it stands `in_query`; None where the
    operation always streams. `name` and `payload`
    are the properties of `event` that hold a server-sent event's name and data, None where `event` types the data
    alone. `done` is the data that ends the stream.
    """

    format: StreamFormat
    event: TypeRef
    toggle: SpecText | None = None
    name: SpecText | None = None
    payload: SpecText | None = None
    done: Scalar = None
    in_query: bool = False
    media_type: SpecText | None = None
    reasons: tuple[str, ...] = ()

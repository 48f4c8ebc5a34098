"""How is it written that one page leads to the next? The runtime's turn, with the names that a page's class has.

TokenPagination(items=(files,), token=(meta, nextToken), parameter=page_token)
    ->   TokenTurn(items="files", token="meta.next_token", parameter="page_token")
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias, assert_never

from ..encode import Code, python
from ..ir.behaviors import (
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
from ..text import SpecText

Spelled: TypeAlias = Callable[[Steps | None], str]
"""The attributes that steps lead along, with dots between; empty for none."""

Named = Iterator[tuple[str, SpecText | str | int | bool | None]]


def style_of(facts: Pagination) -> str:
    """The word for a way of paging, which its turn and its pages are called after."""
    match facts:
        case CursorPagination():
            return "Cursor"
        case TokenPagination():
            return "Token"
        case NumberPagination():
            return "Number"
        case OffsetPagination():
            return "Offset"
        case NextUrlPagination():
            return "NextUrl"
        case LinkPagination():
            return "Link"
        case _:
            assert_never(facts)


def plan_turn(facts: Pagination, items: str, spelled: Spelled) -> Code:
    """The call that makes the turn; `items` is the attribute of the list."""
    listed = [("items", items), *_named(facts, spelled)]
    told = (f"{key}={_literal(value)}" for key, value in listed if _is_said(value))
    return Code(f"{style_of(facts)}Turn({', '.join(told)})")


def _named(facts: Pagination, spelled: Spelled) -> Named:
    match facts:
        case CursorPagination():
            yield from (("item_id", facts.item_id), ("after", facts.after), ("before", facts.before))
            yield "more", spelled(facts.more)
        case TokenPagination():
            yield from (("token", spelled(facts.token)), ("parameter", facts.parameter), ("more", spelled(facts.more)))
            yield "in_body", facts.in_body
        case NumberPagination():
            yield from (("parameter", facts.parameter), ("first", facts.first))
            yield from (("pages", spelled(facts.counts.pages)), ("size", spelled(facts.counts.size)))
            yield from _counted(facts.counts, facts.in_body, spelled)
        case OffsetPagination():
            yield from (("parameter", facts.parameter), ("first", facts.first))
            yield from _counted(facts.counts, facts.in_body, spelled)
        case NextUrlPagination():
            yield "url", spelled(facts.url)
        case LinkPagination():
            pass
        case _:
            assert_never(facts)


def _counted(counts: Counts, in_body: bool, spelled: Spelled) -> Named:
    yield from (("total", spelled(counts.total)), ("number", spelled(counts.number)), ("more", spelled(counts.more)))
    yield from (("following", spelled(counts.following)), ("in_body", in_body))


def _is_said(value: SpecText | str | int | bool | None) -> bool:
    """Whether a turn has to be told; 0 is something to say."""
    return value is not None and value is not False and value != ""


def _literal(value: SpecText | str | int | bool | None) -> Code:
    return python(SpecText(value) if isinstance(value, str) else value)

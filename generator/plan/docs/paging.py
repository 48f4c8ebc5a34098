"""How does one get from page to page? What the page of a call says of the pages that the call gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from ...encode import data
from ...ir.behaviors import (
    Counts,
    CursorPagination,
    LinkPagination,
    NextUrlPagination,
    NumberPagination,
    OffsetPagination,
    Steps,
    TokenPagination,
)
from ...text import SpecText
from ..calls import CallPlan
from ..naming import Identifier
from .pages import Phrase, Span, code, said
from .samples import items_attribute


def plan_paging(call: CallPlan) -> Iterator[Phrase]:
    """The paragraphs about a call's pages; none where it gives none."""
    if call.page is None:
        return
    yield said("Iterating over the call gives the items of all pages; a page is fetched when the loop reaches it.")
    yield said(
        f"The call itself gives the first page, a `{call.page.sync_name}` (`{call.page.async_name}`): its items are "
        f"`page.{items_attribute(call)}`, and `page.iter_pages()`, `page.has_next_page()` and `page.get_next_page()` "
        "lead on. `iter_items(max_items=100)` and `iter_pages(max_pages=3)` give no more than that; the asynchronous "
        "ones fetch the next page ahead with `prefetch=1`."
    )
    yield said(
        "`page.bookmark()` is a text to keep: the same call with `resume_from=` that text begins with the page after."
    )
    yield tuple(_place(call))


def _place(call: CallPlan) -> Phrase:
    """How to begin with another page than the first, and where the list ends."""
    assert call.page is not None
    names = {argument.wire_name: argument.name for argument in call.arguments}
    match call.page.facts:
        case CursorPagination() as facts:
            return _cursor(facts, names)
        case TokenPagination(token=token, parameter=parameter):
            kept = (*said("To go on from a page later, keep its "), _steps(token))
            return (*kept, *said(" and pass it as "), code(names.get(parameter, parameter)), *said("."))
        case NumberPagination(parameter=parameter, first=first, counts=counts):
            begun = (*said("To begin with another page, pass its number as "), code(names.get(parameter, parameter)))
            return (*begun, *said(f"; the first page is {first}."), *_end(counts))
        case OffsetPagination(parameter=parameter, first=first, counts=counts):
            begun = (
                *said("To begin further on, pass the number of an item as "),
                code(names.get(parameter, parameter)),
            )
            return (*begun, *said(f"; the first item is {first}."), *_end(counts))
        case NextUrlPagination(url=url):
            return (*said("The server gives the address of the next page in "), _steps(url), *said("."))
        case LinkPagination():
            return said("The server gives the address of the next page in the header `Link`.")
        case _:
            assert_never(call.page.facts)


def _cursor(facts: CursorPagination, names: dict[SpecText, Identifier]) -> Phrase:
    before = None if facts.before is None else names.get(facts.before)
    return (
        *said("To go on from a place of your own, pass the "),
        code(facts.item_id),
        *said(" of the last item you have as "),
        code(names.get(facts.after, facts.after)),
        *(() if before is None else (*said(", or that of the first one as "), code(before))),
        *said("."),
        *((*said(" "), _steps(facts.more), *said(" tells whether there is more.")) if facts.more else ()),
    )


def _end(counts: Counts) -> Phrase:
    """What of a page tells where the list ends."""
    told = counts.pages or counts.total or counts.more or counts.following
    if told is None:
        return said(" The list ends with a page that is empty.")
    return (*said(" "), _steps(told), *said(" tells where the list ends."))


def _steps(steps: Steps) -> Span:
    return code(SpecText(".".join(data(step) for step in steps)))

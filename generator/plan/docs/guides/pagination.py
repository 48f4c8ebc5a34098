"""How does one go through a list that comes in pages?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...calls import CallPlan
from ..book import Book
from ..layout import Group, lay_out
from ..methods import method_target
from ..pages import GuidePage, Section, Table, Words, code, said
from ..samples import items_attribute, pages_script, plan_expression, script, sync_script
from .featured import case_of, excerpt, preferred, python_block

MOST_LISTED = 60
"""Methods that the guide names, before it leaves the others to their pages."""


def plan_pagination(book: Book) -> Iterator[GuidePage]:
    """The guide; none where nothing comes in pages."""
    call = _call(book)
    if call is not None:
        about = said("Going through all items, page by page, with a budget, from a bookmark, with the next page ahead.")
        sections = (
            *(replace(section, title="Going through all of it") for section in pagination_section(book)),
            _page(call),
            _budget(book, call),
            _bookmarks(book, call),
            _async(),
            _listed(book),
        )
        yield GuidePage("guides/pagination", Words("Pagination"), about, sections)


def pagination_section(book: Book) -> Iterator[Section]:
    """The two loops: over items, and over pages."""
    call = _call(book)
    if call is not None:
        case = case_of(book, call)
        text = said("Iterating goes through the items of all pages; a page is fetched when the loop reaches it.")
        samples = (python_block(sync_script(book, call, case)), python_block(pages_script(book, call, case)))
        yield Section("Pagination", (text,), samples)


def _call(book: Book) -> CallPlan | None:
    return preferred(book, lambda call: call.page is not None, "list")


def _page(call: CallPlan) -> Section:
    assert call.page is not None
    points = (
        said(f"`page.{items_attribute(call)}`: its items, and `for item in page` those of it and of all after it"),
        said("`page.has_next_page()`, `page.get_next_page()`: whether there is more, and what"),
        said("`page.has_previous_page()`, `page.get_previous_page()`: the way back, where the server offers one"),
        said("`page.iter_pages()`: this page and all after it"),
        said("`page.bookmark()`: a text to keep, or `None` on the last page"),
    )
    text = said(
        f"What the call gives is the first page, a `{call.page.sync_name}` with all that the server says of it."
    )
    after = said(
        "A server that promises a further page and gives no way to it, or leads round in a circle, raises "
        "`PaginationError`: no loop goes on for ever."
    )
    return Section("A page", (text,), points=points, after=(after,))


def _budget(book: Book, call: CallPlan) -> Section:
    text = said("`iter_items(max_items=...)` and `iter_pages(max_pages=...)` end early, and fetch no page beyond.")
    expression = plan_expression(book, call, case_of(book, call))
    lines = [
        *lay_out(expression.prefixed("page = ")),
        f"for {expression.result} in page.iter_items(max_items=100):",
        f"    print({expression.shown})",
    ]
    return Section("No more than that", (text,), (python_block(script(book, lines)),))


def _bookmarks(book: Book, call: CallPlan) -> Section:
    text = said(
        "A job that is interrupted goes on where it was: keep the bookmark of the last page that is done with, and "
        "give it to the same call as `resume_from`. It says where the list goes on, and nothing of the call or its "
        "credentials."
    )
    return Section("Going on later", (text,), (excerpt(_resumed(book, call)),))


def _resumed(book: Book, call: CallPlan) -> str:
    expression = plan_expression(book, call, case_of(book, call))
    first = expression.prefixed("first = ")
    lines = lay_out(Group(first.head, (*first.items, "resume_from=bookmark"), ")", call=True))
    return "\n".join([*lines, "for page in first.iter_pages():", "    ...", "    bookmark = page.bookmark()"])


def _async() -> Section:
    text = said(
        "`async for` over the call goes through all items, `await` gives its first page. With `prefetch=1`, "
        "`iter_items` and `iter_pages` fetch the next page while this one is worked on."
    )
    return Section("With the asynchronous client", (text,))


def _listed(book: Book) -> Section:
    calls = [call for call in book.calls if call.page is not None]
    rows = tuple(
        ((code(call.name.dotted, method_target(call)),), said(f"`{call.page.sync_name}`"))
        for call in calls[:MOST_LISTED]
        if call.page is not None
    )
    more = (said(f"And {len(calls) - MOST_LISTED} more."),) if len(calls) > MOST_LISTED else ()
    return Section("What comes in pages", table=Table(("Method", "Page"), rows), after=more)

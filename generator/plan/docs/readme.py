"""The package's front page: how to install it, call it, and deal with what goes wrong; only what this API has.

It shows the first section of most guides, and leads to the rest.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...encode import prose
from .book import Book
from .guides import plan_guides
from .guides.authentication import authentication_section
from .guides.drift import drift_section
from .guides.errors import errors_section
from .guides.featured import featured
from .guides.files import uploads_section
from .guides.http import http_section
from .guides.kinds import missing_section
from .guides.observing import logging_section
from .guides.pagination import pagination_section
from .guides.raw import raw_section
from .guides.retries import retries_section, timeouts_section
from .guides.servers import servers_section
from .guides.started import async_section, install_section, undocumented_section, usage_section
from .guides.streaming import streaming_section
from .guides.webhooks import webhooks_section
from .pages import CodeWords, Link, Phrase, ReadmePage, Section, Target, Words, said


def plan_readme(book: Book) -> ReadmePage:
    """The front page."""
    title = " ".join(prose(book.api.title).split())
    return ReadmePage(
        path="readme",
        title=Words(f"{title} Python SDK"),
        summary=said(f"A typed Python client of the {title.replace('`', '')} API, synchronous and asynchronous."),
        description=book.api.description,
        links=tuple(_links()),
        sections=tuple(_sections(book)),
        first=usage_section(book, featured(book, "create")).samples if book.calls else (),
    )


def _links() -> Iterator[Phrase]:
    yield (Link(Words("Documentation"), Target("index")), *said(": a page for each method and each type"))
    yield (Link(CodeWords("api.md"), Target("api")), *said(": every method on one page"))


def _sections(book: Book) -> Iterator[Section]:
    yield install_section(book)
    if book.calls:
        yield from _call_sections(book)
    yield from webhooks_section(book)
    if book.calls or book.webhooks is None:
        yield http_section(book)
        yield logging_section(book)
    yield from _guides(book)
    yield _versioning(book)
    yield Section("Requirements", (said("Python 3.11 or later, with `httpx2` and `pydantic` 2."),))


def _call_sections(book: Book) -> Iterator[Section]:
    first, read = featured(book, "create"), featured(book, "retrieve")
    yield usage_section(book, first)
    yield from (*authentication_section(book), *servers_section(book))
    yield async_section(book, first)
    yield from streaming_section(book)
    yield from pagination_section(book)
    yield from uploads_section(book)
    yield errors_section(book, read)
    yield retries_section(book, read)
    yield timeouts_section(book, read)
    yield raw_section(book, read)
    yield missing_section(book, read)
    yield drift_section(book)
    yield undocumented_section()


def _guides(book: Book) -> Iterator[Section]:
    """What there is to read beside this page."""
    points = tuple((Link(guide.title, guide.target), *said(": "), *guide.summary) for guide in plan_guides(book))
    if points:
        text = said(
            f"`python -m {book.package} docs` prints them in a terminal, as it does the page of any method or type."
        )
        yield Section("Guides", points=points, after=(text,))


def _versioning(book: Book) -> Section:
    return Section(
        "Versioning",
        (
            said(
                f"Versions follow semantic versioning; `{book.package}.__version__` is the one that is"
                " installed. Names that begin with an underscore may change at any time, and so may "
                "the types of what a server gives when the server changes."
            ),
        ),
    )

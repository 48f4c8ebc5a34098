"""How one page leads to the next. A turn looks at a page and the query that gave it, and says what to ask; no I/O.

    page {data: [{id: run_8}, {id: run_7}], has_more: true}, query {limit: 2}   ->   PageInfo(params={after: run_7})

Each way of paging is a class of this shape: `cursor_turns`, `count_turns` and `url_turns` hold them. Where a name leads
to something in a page, dots lead on into what it holds: `meta.next_cursor`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

import httpx2

from .errors import PaginationError
from .shapes import is_list, is_mapping

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class PageInfo:
    """What to ask for a page: what to change in the query (`omit` takes a parameter away) or the body, or a URL."""

    params: Mapping[str, object] = field(default_factory=dict[str, object])
    url: str | None = None
    body: Mapping[str, object] = field(default_factory=dict[str, object])


class OddEnd(NamedTuple):
    """What is odd about an end, and the property of the page that says otherwise."""

    name: str
    message: str


class Turn(Protocol):
    """A way of paging. `items` names the property that holds a page's items."""

    @property
    def items(self) -> str: ...

    @property
    def shown(self) -> str | None:
        """The property that a page's repr shows."""
        ...

    @property
    def by_number(self) -> bool:
        """Whether pages are asked for by a number, so that a server that overlooks it gives the same one again."""
        ...

    def next(self, page: object, asked: Mapping[str, object]) -> PageInfo | None:
        """Say how to get the page after this one, None where it is the last.

        `asked` is what the query and the body of this page's request say. Raises PaginationError where the server
        promises a page and gives no way to it.
        """
        ...

    def previous(self, page: object, asked: Mapping[str, object]) -> PageInfo | None:
        """Say how to get the page before this one, None where it is the first."""
        ...

    def odd_end(self, page: object, asked: Mapping[str, object]) -> OddEnd | None:
        """Say what is odd about a page that no other can be asked for after, beside that it says that there is more."""
        ...


def items_of(page: object, name: str) -> Sequence[Any]:
    """Give the items of a page, none where the server sent no list."""
    items = value_at(page, name)
    return items if is_list(items) else ()


def value_at(holder: object, name: str) -> Any:
    """Give a property of a model or mapping by its dotted name, None where it isn't there."""
    for part in name.split("."):
        holder = holder.get(part) if is_mapping(holder) else getattr(holder, part, None)
    return holder


def ask(name: str, value: object, in_body: bool = False) -> PageInfo:
    """Say to ask with one thing changed."""
    return PageInfo(body={name: value}) if in_body else PageInfo({name: value})


def page_url(base: httpx2.URL, text: str) -> httpx2.URL:
    """Give the URL of a page as the page at `base` names it.

    A server behind a proxy may not know that it is reached by https: its own http addresses are taken to mean that.
    Raises PaginationError for what is no URL to ask.
    """
    try:
        url = base.join(text)
    except (httpx2.InvalidURL, ValueError) as error:
        raise PaginationError("The server gives an address of the next page that is none") from error
    if url.scheme not in _PORTS or not url.host:
        raise PaginationError(f"The address of the next page has the scheme {url.scheme!r}")
    if base.scheme == "https" and url.scheme == "http":
        if url.host != base.host or url.port not in (None, 80):
            raise PaginationError("The address of the next page leads from https to http")
        url = url.copy_with(scheme="https", port=base.port)
    return url.copy_with(username=None, password=None) if url.userinfo else url

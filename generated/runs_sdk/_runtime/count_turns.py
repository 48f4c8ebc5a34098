"""Pages that are asked for by their number, or by the number of their first item.

    {items: [...], total_pages: 5}, query {page: 2}              ->   PageInfo(params={page: 3})
    {items: [20 of them], total: 83}, query {offset: 40}         ->   PageInfo(params={offset: 60})

What a page tells ends the list: that nothing more follows, how many pages or items there are. Where it tells nothing,
the list ends with an empty page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .turns import OddEnd, PageInfo, ask, items_of, value_at


@dataclass(frozen=True, slots=True)
class NumberTurn:
    """Pages are numbered from `first`. `number` leads to a page's own number, `size` to how many items a full one has.

    `following` leads to what only a page has that another one follows.
    """

    items: str
    parameter: str
    first: int = 1
    pages: str | None = None
    total: str | None = None
    size: str | None = None
    number: str | None = None
    more: str | None = None
    following: str | None = None
    in_body: bool = False

    @property
    def shown(self) -> str | None:
        return self.pages or self.total or self.more

    @property
    def by_number(self) -> bool:
        return True

    def next(self, page: object, asked: Mapping[str, object]) -> PageInfo | None:
        """Say which number the next page has."""
        count = len(items_of(page, self.items))
        number = self.number_of(page, asked)
        before = number - self.first
        pages, total = _int_at(page, self.pages), _int_at(page, self.total)
        size = max(_int_at(page, self.size) or 0, count)
        if not count or _says_no_more(page, self.more, self.following, pages, total):
            return None
        if pages is not None and before + 1 >= pages:
            return None
        # Full pages before this one and the items of this one; too few where the size is unknown, never too many.
        if total is not None and before * size + count >= total:
            return None
        return ask(self.parameter, number + 1, self.in_body)

    def previous(self, page: object, asked: Mapping[str, object]) -> PageInfo | None:
        """Say which number the page before has."""
        number = self.number_of(page, asked)
        return ask(self.parameter, number - 1, self.in_body) if number > self.first else None

    def odd_end(self, page: object, asked: Mapping[str, object]) -> OddEnd | None:
        """Say that more pages are promised than there were."""
        if not self.pages or items_of(page, self.items):
            return None
        got = self.number_of(page, asked) - self.first
        return _promised(self.pages, value_at(page, self.pages), got, "pages")

    def number_of(self, page: object, asked: Mapping[str, object]) -> int:
        """Say which number a page has."""
        return _started(asked.get(self.parameter), _int_at(page, self.number), self.first)


@dataclass(frozen=True, slots=True)
class OffsetTurn:
    """A page begins with the item of a number; the first item of the list has the number `first`."""

    items: str
    parameter: str
    first: int = 0
    total: str | None = None
    number: str | None = None
    more: str | None = None
    following: str | None = None
    in_body: bool = False

    @property
    def shown(self) -> str | None:
        return self.total or self.more

    @property
    def by_number(self) -> bool:
        return True

    def next(self, page: object, asked: Mapping[str, object]) -> PageInfo | None:
        """Say with which item the next page begins."""
        count = len(items_of(page, self.items))
        end = self.start_of(page, asked) + count
        total = _int_at(page, self.total)
        if not count or _says_no_more(page, self.more, self.following, total):
            return None
        if total is not None and end - self.first >= total:
            return None
        return ask(self.parameter, end, self.in_body)

    def previous(self, page: object, asked: Mapping[str, object]) -> PageInfo | None:
        """Say with which item a page begins that ends before this one and is as long."""
        start = self.start_of(page, asked)
        back = max(self.first, start - max(1, len(items_of(page, self.items))))
        return ask(self.parameter, back, self.in_body) if start > self.first else None

    def odd_end(self, page: object, asked: Mapping[str, object]) -> OddEnd | None:
        """Say that more items are promised than there were."""
        if not self.total or items_of(page, self.items):
            return None
        got = self.start_of(page, asked) - self.first
        return _promised(self.total, value_at(page, self.total), got, "items")

    def start_of(self, page: object, asked: Mapping[str, object]) -> int:
        """Say with which item a page begins."""
        return _started(asked.get(self.parameter), _int_at(page, self.number), self.first)


def _promised(name: str, count: object, got: int, what: str) -> OddEnd | None:
    if not isinstance(count, int) or isinstance(count, bool) or count <= got:
        return None
    return OddEnd(name, f"{count} {what} are promised, and the list ends after {got}")


def _says_no_more(page: object, more: str | None, following: str | None, *counts: int | None) -> bool:
    """Say whether the page denies that another follows; a count outweighs an address that is left out."""
    told = value_at(page, more) if more else None
    if isinstance(told, bool):
        return not told
    return following is not None and not value_at(page, following) and all(count is None for count in counts)


def _started(asked: object, told: int | None, first: int) -> int:
    """Give where a page starts: as it was asked for, else as it says itself, else at the beginning."""
    number = _int(asked)
    if number is None:
        number = told
    return first if number is None else number


def _int_at(page: object, name: str | None) -> int | None:
    return _int(value_at(page, name)) if name else None


def _int(value: object) -> int | None:
    if isinstance(value, str) and value.isascii() and value.isdecimal():
        return int(value[:18])
    return int(value) if isinstance(value, int | float) and not isinstance(value, bool) else None

"""Pages of a sync client's lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Generic, Self, TypeVar, cast

from .paging import Page, TurnGuard, checked_budget, countdown

if TYPE_CHECKING:
    from .calls import Call
    from .client import SyncClient

T = TypeVar("T")


class SyncPage(Page[T], Generic[T]):
    """A page of a list. Iterating goes through all items of this page and of all that follow."""

    def __iter__(self) -> Iterator[T]:  # type: ignore[override]  # pydantic iterates over fields
        return self.iter_items()

    def iter_items(self, *, max_items: int | None = None) -> Iterator[T]:
        """Give the items of this page and of all that follow, no more than `max_items`."""
        left = checked_budget("max_items", max_items)
        for page in self.iter_pages():
            items = page._listed()[:left]
            yield from items
            if left is not None and (left := left - len(items)) <= 0:
                return

    def iter_pages(self, *, max_pages: int | None = None) -> Iterator[Self]:
        """Give this page and all that follow, no more than `max_pages`; what isn't given isn't fetched."""
        page = self
        guard = TurnGuard()
        for left in countdown("max_pages", max_pages):
            yield page
            info = page._following() if left != 0 else None
            if info is None:
                return
            guard.check(info)
            page = guard.new(page, page._follow(page._turned(info)))

    def get_next_page(self) -> Self:
        """Get the next page. Raises PaginationError where there is none."""
        return self._follow(self._neighbour(self.next_page_info(), "next"))

    def get_previous_page(self) -> Self:
        """Get the page before this one. Raises PaginationError where there is none."""
        return self._follow(self._neighbour(self.previous_page_info(), "previous"))

    def _follow(self, call: Call) -> Self:
        client: SyncClient = self._source.client
        return cast("Self", client.execute(call))

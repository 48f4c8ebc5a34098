"""Pages of an async client's lists."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from typing import TYPE_CHECKING, Generic, Self, TypeVar, cast

from .paging import Page, TurnGuard, checked_budget, countdown
from .prefetch import prefetched

if TYPE_CHECKING:
    from .async_client import AsyncClient
    from .calls import Call

T = TypeVar("T")


class AsyncPage(Page[T], Generic[T]):
    """A page of a list. Iterating goes through all items of this page and of all that follow."""

    def __aiter__(self) -> AsyncIterator[T]:
        return self.iter_items()

    async def iter_items(self, *, max_items: int | None = None, prefetch: int = 0) -> AsyncGenerator[T]:
        """Give the items of this page and of all that follow, no more than `max_items`; see `iter_pages`."""
        left = checked_budget("max_items", max_items)
        async with aclosing(self.iter_pages(prefetch=prefetch)) as pages:
            async for page in pages:
                items = page._listed()[:left]
                for item in items:
                    yield item
                if left is not None and (left := left - len(items)) <= 0:
                    return

    async def iter_pages(self, *, max_pages: int | None = None, prefetch: int = 0) -> AsyncGenerator[Self]:
        """Give this page and all that follow, no more than `max_pages`; what isn't given isn't fetched.

        With `prefetch=1` the next page is fetched while you work on this one; with more, as many wait for you.
        """
        pages = self._pages(max_pages)
        async with aclosing(prefetched(pages, prefetch) if prefetch else pages) as shown:
            async for page in shown:
                yield page

    async def _pages(self, max_pages: int | None) -> AsyncGenerator[Self]:
        page = self
        guard = TurnGuard()
        for left in countdown("max_pages", max_pages):
            yield page
            info = page._following() if left != 0 else None
            if info is None:
                return
            guard.check(info)
            page = guard.new(page, await page._follow(page._turned(info)))

    async def get_next_page(self) -> Self:
        """Get the next page. Raises PaginationError where there is none."""
        return await self._follow(self._neighbour(self.next_page_info(), "next"))

    async def get_previous_page(self) -> Self:
        """Get the page before this one. Raises PaginationError where there is none."""
        return await self._follow(self._neighbour(self.previous_page_info(), "previous"))

    async def _follow(self, call: Call) -> Self:
        client: AsyncClient = self._source.client
        return cast("Self", await client.execute(call))

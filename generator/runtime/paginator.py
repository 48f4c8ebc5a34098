"""A list call of an async client, before it is sent. It loads no models: the page that comes does."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator
from contextlib import aclosing
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Unpack, cast

if TYPE_CHECKING:
    from .arguments import CallArguments
    from .async_client import AsyncClient
    from .async_pages import AsyncPage

T = TypeVar("T")
PageT = TypeVar("PageT", bound="AsyncPage[Any]")


class AsyncPaginator(Generic[T, PageT]):
    """A list call that isn't sent yet: `await` gives its first page, `async for` all items of all pages."""

    def __init__(
        self,
        client: AsyncClient,
        method: str,
        template: str,
        *,
        returns: type[PageT],
        **arguments: Unpack[CallArguments],
    ) -> None:
        self._client = client
        self._call = client.prepare(method, template, returns, None, arguments)

    def __await__(self) -> Generator[Any, Any, PageT]:
        return cast("Generator[Any, Any, PageT]", self._client.execute(self._call).__await__())

    def __aiter__(self) -> AsyncIterator[T]:
        return self.iter_items()

    async def iter_items(self, *, max_items: int | None = None, prefetch: int = 0) -> AsyncGenerator[T]:
        """Give the items of all pages, no more than `max_items`; see `iter_pages`."""
        async with aclosing((await self).iter_items(max_items=max_items, prefetch=prefetch)) as items:
            async for item in items:
                yield item

    async def iter_pages(self, *, max_pages: int | None = None, prefetch: int = 0) -> AsyncGenerator[PageT]:
        """Give all pages, no more than `max_pages`; what isn't given isn't fetched.

        With `prefetch=1` the next page is fetched while you work on this one; with more, as many wait for you.
        """
        async with aclosing((await self).iter_pages(max_pages=max_pages, prefetch=prefetch)) as pages:
            async for page in pages:
                yield page

"""Pages of a list: models that know how to get the next one. How pages lead to one another is decided in `turns`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator, Iterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, cast

from .errors import PaginationError
from .models import BaseModel, remember
from .turns import PageInfo, Turn, items_of, value_at
from .values import Omit

if TYPE_CHECKING:
    from .async_client import AsyncClient
    from .calls import Call
    from .client import SyncClient

T = TypeVar("T")
PageT = TypeVar("PageT", bound="AsyncPage[Any]")

_BOUND = "_bound"


class Page(BaseModel, Generic[T]):
    """What pages have in common: their items, and what is before and behind them."""

    _turn: ClassVar[Turn]

    @property
    def _items(self) -> Sequence[T]:
        """The items of this page."""
        return items_of(self, self._turn.items)

    def has_next_page(self) -> bool:
        """Say whether there is a next page, as far as this one tells."""
        try:
            return self.next_page_info() is not None
        except PaginationError:
            return True  # promised, and `get_next_page` says what is wrong

    def has_previous_page(self) -> bool:
        """Say whether there is a page before this one."""
        return self.previous_page_info() is not None

    def next_page_info(self) -> PageInfo | None:
        """Say what to ask for the next page, None where this is the last one."""
        return self._turn.next(self, self._call.effective_query)

    def previous_page_info(self) -> PageInfo | None:
        """Say what to ask for the page before this one, None where there is none."""
        return self._turn.previous(self, self._call.effective_query)

    @property
    def _call(self) -> Call:
        return self._bound_to[1]

    @property
    def _bound_to(self) -> tuple[Any, Call]:
        bound = self.__dict__.get(_BOUND)
        if bound is None:
            raise PaginationError("This page came from no request of a client")
        return cast("tuple[Any, Call]", bound)

    def _neighbour(self, info: PageInfo | None, which: str) -> Call:
        if info is None:
            raise PaginationError(f"There is no {which} page; `has_{which}_page()` tells")
        return self._call.turned(info)

    def __reduce__(self) -> tuple[Any, ...]:
        # A class like `SyncCursorPage[Run]` is in no module, so pickle is told how to make it; the client stays behind.
        made_from = type(self).__pydantic_generic_metadata__
        state = self.__getstate__()
        fields = {name: value for name, value in state["__dict__"].items() if name != _BOUND}
        return _restore, (made_from["origin"] or type(self), made_from["args"], {**state, "__dict__": fields})

    def __repr__(self) -> str:
        cls = type(self)
        name = (cls.__pydantic_generic_metadata__["origin"] or cls).__name__
        shown = self._turn.shown
        more = f", {shown}={value_at(self, shown)!r}" if shown else ""
        return f"{name}({len(self._items)} items{more})"


def _restore(origin: Any, arguments: tuple[Any, ...], state: dict[Any, Any]) -> Page[Any]:
    cls: type[Page[Any]] = origin[arguments] if arguments else origin
    page = cls.__new__(cls)
    page.__setstate__(state)
    return page


class SyncPage(Page[T], Generic[T]):
    """A page of a list. Iterating goes through all items of this page and of all that follow."""

    def __iter__(self) -> Iterator[T]:  # type: ignore[override]  # pydantic iterates over fields
        for page in self.iter_pages():
            yield from page._items

    def iter_pages(self) -> Iterator[Self]:
        """Give this page and all that follow."""
        page = self
        guard = TurnGuard()
        while True:
            yield page
            info = page.next_page_info()
            if info is None:
                return
            guard.check(info)
            page = page._follow(page._call.turned(info))

    def get_next_page(self) -> Self:
        """Get the next page. Raises PaginationError where there is none."""
        return self._follow(self._neighbour(self.next_page_info(), "next"))

    def get_previous_page(self) -> Self:
        """Get the page before this one. Raises PaginationError where there is none."""
        return self._follow(self._neighbour(self.previous_page_info(), "previous"))

    def _follow(self, call: Call) -> Self:
        client: SyncClient = self._bound_to[0]
        return cast("Self", client.execute(call))


class AsyncPage(Page[T], Generic[T]):
    """A page of a list. Iterating goes through all items of this page and of all that follow."""

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.iter_pages():
            for item in page._items:
                yield item

    async def iter_pages(self) -> AsyncIterator[Self]:
        """Give this page and all that follow."""
        page = self
        guard = TurnGuard()
        while True:
            yield page
            info = page.next_page_info()
            if info is None:
                return
            guard.check(info)
            page = await page._follow(page._call.turned(info))

    async def get_next_page(self) -> Self:
        """Get the next page. Raises PaginationError where there is none."""
        return await self._follow(self._neighbour(self.next_page_info(), "next"))

    async def get_previous_page(self) -> Self:
        """Get the page before this one. Raises PaginationError where there is none."""
        return await self._follow(self._neighbour(self.previous_page_info(), "previous"))

    async def _follow(self, call: Call) -> Self:
        client: AsyncClient = self._bound_to[0]
        return cast("Self", await client.execute(call))


class AsyncPaginator(Generic[T, PageT]):
    """A list call that isn't sent yet: `await` gives its first page, `async for` all items of all pages."""

    def __init__(self, client: AsyncClient, call: Call) -> None:
        self._client = client
        self._call = call

    def __await__(self) -> Generator[Any, Any, PageT]:
        return cast("Generator[Any, Any, PageT]", self._client.execute(self._call).__await__())

    async def __aiter__(self) -> AsyncIterator[T]:
        async for item in await self:
            yield item

    async def iter_pages(self) -> AsyncIterator[PageT]:
        """Give all pages."""
        async for page in (await self).iter_pages():
            yield page


class TurnGuard:
    """Notices pages that lead in a circle."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def check(self, info: PageInfo) -> None:
        """Raise PaginationError where this page was asked for before."""
        params = {name: value for name, value in info.params.items() if not isinstance(value, Omit)}
        key = repr((sorted(params.items()), info.url))
        if key in self._seen:
            raise PaginationError(f"The pages lead in a circle: {params or info.url!r} was asked for before")
        self._seen.add(key)


def bind_page(value: object, client: object, call: Call) -> None:
    """Tell a page where it came from, so that it can get its neighbours."""
    if isinstance(value, Page):
        remember(cast("BaseModel", value), _BOUND, (client, call))

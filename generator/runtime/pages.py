"""Pages of a list: models that know how to get the next one. How pages lead to one another is decided in `turns`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator, Iterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NamedTuple, Self, TypeVar, cast

from .count_turns import NumberTurn, OffsetTurn
from .errors import PaginationError
from .models import BaseModel, remember
from .turns import PageInfo, Turn, items_of, value_at
from .url_turns import links_of
from .values import Omit

if TYPE_CHECKING:
    import httpx2

    from .async_client import AsyncClient
    from .calls import Call
    from .client import SyncClient

T = TypeVar("T")
PageT = TypeVar("PageT", bound="AsyncPage[Any]")
AnyPage = TypeVar("AnyPage", bound="Page[Any]")

_SOURCE = "_source_"


class Source(NamedTuple):
    """Where a page came from: the client and the call that got it, the URL it was at, its header `Link`."""

    client: Any
    call: Call
    url: httpx2.URL
    link: str


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
        return self._turn.next(self, self._source.call.asked)

    def previous_page_info(self) -> PageInfo | None:
        """Say what to ask for the page before this one, None where there is none."""
        return self._turn.previous(self, self._source.call.asked)

    @property
    def _links(self) -> dict[str, str]:
        """The addresses in the header `Link`, each under its relation."""
        return links_of(self._source.link)

    @property
    def _source(self) -> Source:
        source = self.__dict__.get(_SOURCE)
        if source is None:
            raise PaginationError("This page came from no request of a client")
        return cast("Source", source)

    def _neighbour(self, info: PageInfo | None, which: str) -> Call:
        if info is None:
            raise PaginationError(f"There is no {which} page; `has_{which}_page()` tells")
        return self._turned(info)

    def _turned(self, info: PageInfo) -> Call:
        return self._source.call.turned(info, self._source.url)

    def __reduce__(self) -> tuple[Any, ...]:
        # A class like `SyncCursorPage[Run]` is in no module, so pickle is told how to make it; the client stays behind.
        made_from = type(self).__pydantic_generic_metadata__
        state = self.__getstate__()
        fields = {name: value for name, value in state["__dict__"].items() if name != _SOURCE}
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
        changed = {**info.params, **info.body}
        params = {name: value for name, value in changed.items() if not isinstance(value, Omit)}
        key = repr((sorted(params.items()), info.url))
        if key in self._seen:
            raise PaginationError(f"The pages lead in a circle: {params or info.url!r} was asked for before")
        self._seen.add(key)

    def new(self, old: AnyPage, page: AnyPage) -> AnyPage:
        """Give the page. Raises PaginationError where only its number tells it from the old one."""
        # The guard is a part of pages.
        turn, items, earlier = page._turn, page._items, old._items  # pyright: ignore[reportPrivateUsage]
        if isinstance(turn, NumberTurn | OffsetTurn) and len(items) > 1 and items == earlier:
            raise PaginationError("The server gives the same page again, whatever number it is asked for")
        return page


def framed(form: object, content: bytes) -> bytes:
    """Give the JSON of a page as an object: the server may send the list of its items alone."""
    turn: Turn | None = getattr(form, "_turn", None)
    if turn is None or content.lstrip()[:1] != b"[":
        return content
    return b'{"%s":%s}' % (turn.items.encode(), content)


def bind_page(value: object, client: object, call: Call, response: httpx2.Response) -> None:
    """Tell a page where it came from, so that it can get its neighbours."""
    if isinstance(value, Page):
        link = ", ".join(response.headers.get_list("link"))
        remember(cast("BaseModel", value), _SOURCE, Source(client, call, response.url, link))

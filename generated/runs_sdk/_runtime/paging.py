"""What pages have in common: models that know how to get the next one. How they lead to one another is in `turns`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import repeat
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NamedTuple, Self, TypeVar, cast

from .bookmarks import bookmark_of, from_origin
from .errors import PaginationError
from .list_ends import mistyped_items, odd_end, tell_odd_end
from .models import BaseModel, remember
from .page_calls import resumed, turned
from .turns import PageInfo, Turn, items_of, page_url, value_at
from .values import Omit

if TYPE_CHECKING:
    import httpx2

    from .calls import Call

T = TypeVar("T")
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

    def bookmark(self) -> str | None:
        """Give a text to go on from later, None where this is the last page.

        The same call with `resume_from=` this text begins with the page after this one. It says how the server is asked
        for that page, and nothing else of the call.
        """
        info = self.next_page_info()
        if info is not None and info.url is not None:
            info = replace(info, url=from_origin(page_url(self._source.url, info.url), self._source.client.base_url))
        return None if info is None else bookmark_of(info)

    def previous_page_info(self) -> PageInfo | None:
        """Say what to ask for the page before this one, None where there is none."""
        return self._turn.previous(self, self._source.call.asked)

    @property
    def _source(self) -> Source:
        source = self.__dict__.get(_SOURCE)
        if source is None:
            raise PaginationError("This page came from no request of a client")
        return cast("Source", source)

    def _following(self) -> PageInfo | None:
        """Say what to ask for the next page; where there is none although the server says so, the client is told."""
        info = self.next_page_info()
        if info is None:
            odd = odd_end(self._turn, self, self._source.call.asked)
            if odd is not None:
                tell_odd_end(odd, type(self).__name__, self._source.client.watch_of(self._source.call.operation))
        return info

    def _listed(self) -> Sequence[T]:
        """Give the items to iterate over. Raises PaginationError where there is something else in their place."""
        if mistyped_items(self._turn, self):
            raise PaginationError(f"The page has no list where its items should be, at {self._turn.items!r}")
        return self._items

    def _neighbour(self, info: PageInfo | None, which: str) -> Call:
        if info is None:
            raise PaginationError(f"There is no {which} page; `has_{which}_page()` tells")
        return self._turned(info)

    def _turned(self, info: PageInfo) -> Call:
        return turned(self._source.call, info, self._source.url)

    @classmethod
    def _framed(cls, content: bytes) -> bytes:
        """Give the JSON of a page as an object: the server may send the list of its items alone."""
        if content.lstrip()[:1] != b"[":
            return content
        return b'{"%s":%s}' % (cls._turn.items.encode(), content)

    @classmethod
    def _resumed(cls, call: Call, at: httpx2.URL) -> Call:
        return resumed(call, at)

    def _tell_origin(self, client: object, call: Call, response: httpx2.Response) -> None:
        link = ", ".join(response.headers.get_list("link"))
        remember(self, _SOURCE, Source(client, call, response.url, link))

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        # The client is no part of the page: a copy goes on with the same one.
        source = self.__dict__.get(_SOURCE)
        return super().__deepcopy__({**(memo or {}), id(source): source})

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


def countdown(name: str, count: int | None) -> Iterator[int | None]:
    """Give how many are left after each of so many, None again and again where they aren't limited."""
    left = checked_budget(name, count)
    return repeat(None) if left is None else reversed(range(left))


def checked_budget(name: str, count: int | None) -> int | None:
    """Give the number of pages or items, None for all. Raises ValueError for a negative one."""
    if count is not None and count < 0:
        raise ValueError(f"{name} must not be negative")
    return count


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
        if turn.by_number and len(items) > 1 and items == earlier:
            raise PaginationError("The server gives the same page again, whatever number it is asked for")
        return page

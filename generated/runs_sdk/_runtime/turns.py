"""How one page leads to the next. A turn looks at a page and the query that gave it, and says what to ask; no I/O.

    page {data: [{id: run_8}, {id: run_7}], has_more: true}, query {limit: 2}   ->   PageInfo(params={after: run_7})

Another way of paging is another class of this shape.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, cast

from .errors import PaginationError
from .shapes import is_list, is_mapping
from .values import omit


@dataclass(frozen=True, slots=True)
class PageInfo:
    """What to ask for a page: query parameters to change (`omit` takes one away), or a URL of its own."""

    params: Mapping[str, object]
    url: str | None = None


class Turn(Protocol):
    """A way of paging. `items` names the property that holds a page's items."""

    @property
    def items(self) -> str: ...

    @property
    def shown(self) -> str | None:
        """The property that a page's repr shows."""
        ...

    def next(self, page: object, query: Mapping[str, object]) -> PageInfo | None:
        """Say how to get the page after this one, None where it is the last.

        Raises PaginationError where the server promises a page and gives no way to it.
        """
        ...

    def previous(self, page: object, query: Mapping[str, object]) -> PageInfo | None:
        """Say how to get the page before this one, None where it is the first."""
        ...


@dataclass(frozen=True, slots=True)
class CursorTurn:
    """The id of the last item asks for the next page.

    A caller who asks with `before` and without `after` walks backwards: then the id of the first item does.
    """

    items: str = "data"
    item_id: str = "id"
    after: str = "after"
    before: str | None = None
    more: str | None = None
    last_id: str = "last_id"
    first_id: str = "first_id"

    @property
    def shown(self) -> str | None:
        return self.more

    def next(self, page: object, query: Mapping[str, object]) -> PageInfo | None:
        """Say how to go on in the direction of the query."""
        more = value_at(page, self.more) if self.more else None
        if more is False:
            return None
        forward = self._forward(query)
        cursor = self._cursor(page, forward)
        if cursor is None:
            if more is True and items_of(page, self.items):
                raise PaginationError("The server says that there are more items, and no item has an id to go on from")
            return None
        return self._info(cursor, forward, query)

    def previous(self, page: object, query: Mapping[str, object]) -> PageInfo | None:
        """Say how to go back; the page that was asked for without a cursor is the first."""
        forward = self._forward(query)
        if self.before is None or not query.get(self.after if forward else self.before):
            return None
        cursor = self._cursor(page, not forward)
        return None if cursor is None else self._info(cursor, not forward, query)

    def _forward(self, query: Mapping[str, object]) -> bool:
        return self.before is None or not query.get(self.before) or bool(query.get(self.after))

    def _cursor(self, page: object, forward: bool) -> object:
        items = items_of(page, self.items)
        item_id = value_at(items[-1 if forward else 0], self.item_id) if items else None
        return item_id or value_at(page, self.last_id if forward else self.first_id) or None

    def _info(self, cursor: object, forward: bool, query: Mapping[str, object]) -> PageInfo:
        name, other = (self.after, self.before) if forward else (cast("str", self.before), self.after)
        if query.get(name) == cursor:
            raise PaginationError(f"The server gives the same page again: {name}={cursor!r} leads to itself")
        return PageInfo({name: cursor, **({other: omit} if other else {})})


def items_of(page: object, name: str) -> Sequence[Any]:
    """Give the items of a page, none where the server sent no list."""
    items = value_at(page, name)
    return items if is_list(items) else ()


def value_at(holder: object, name: str) -> Any:
    """Give a property of a model or mapping by its dotted name, None where it isn't there."""
    for part in name.split("."):
        holder = holder.get(part) if is_mapping(holder) else getattr(holder, part, None)
    return holder

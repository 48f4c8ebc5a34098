"""Pages that are asked for by an item of the page before.

{data: [{id: run_8}], has_more: true}   ->   PageInfo(params={after: run_8})
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from .errors import PaginationError
from .turns import OddEnd, PageInfo, items_of, value_at
from .values import Omit, omit


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

    @property
    def by_number(self) -> bool:
        return False

    def next(self, page: object, asked: Mapping[str, object]) -> PageInfo | None:
        """Say how to go on in the direction of the query."""
        more = value_at(page, self.more) if self.more else None
        if more is False:
            return None
        forward = self._forward(asked)
        cursor = self._cursor(page, forward)
        if cursor is None:
            if more is True and items_of(page, self.items):
                raise PaginationError("The server says that there are more items, and no item has an id to go on from")
            return None
        return self._info(cursor, forward, asked)

    def previous(self, page: object, asked: Mapping[str, object]) -> PageInfo | None:
        """Say how to go back; the page that was asked for without a cursor is the first."""
        forward = self._forward(asked)
        if self.before is None or not asked.get(self.after if forward else self.before):
            return None
        cursor = self._cursor(page, not forward)
        return None if cursor is None else self._info(cursor, not forward, asked)

    def odd_end(self, page: object, asked: Mapping[str, object]) -> OddEnd | None:
        """Say that there are items and no id among them to go on from."""
        if not items_of(page, self.items):
            return None
        return OddEnd(self.items, f"the last item has no `{self.item_id}` to go on from")

    def _forward(self, asked: Mapping[str, object]) -> bool:
        return self.before is None or not asked.get(self.before) or bool(asked.get(self.after))

    def _cursor(self, page: object, forward: bool) -> object:
        items = items_of(page, self.items)
        item_id = value_at(items[-1 if forward else 0], self.item_id) if items else None
        return item_id or value_at(page, self.last_id if forward else self.first_id) or None

    def _info(self, cursor: object, forward: bool, asked: Mapping[str, object]) -> PageInfo:
        name, other = (self.after, self.before) if forward else (cast("str", self.before), self.after)
        if asked.get(name) == cursor:
            raise PaginationError(f"The server gives the same page again: {name}={cursor!r} leads to itself")
        dropped = {other: omit} if other and not isinstance(asked.get(other, omit), Omit) else {}
        return PageInfo({name: cursor, **dropped})

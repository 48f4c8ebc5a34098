"""How a list may end although its server doesn't say so; such an end is told, as any other drift is.

{data: [{x: 1}]}                    ->   "the last item has no `id` to go on from"
{runs: [], total: 83}, offset 40    ->   "83 items are promised, and the list ends after 40"
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from .audit import Finding
from .count_turns import NumberTurn, OffsetTurn
from .cursor_turns import CursorTurn
from .errors import PaginationError
from .shapes import is_list
from .turns import Turn, items_of, value_at
from .url_turns import NextUrlTurn
from .watch import Watch, tell


class OddEnd(NamedTuple):
    """What is odd about an end, and the property of the page that says otherwise."""

    name: str
    message: str


def odd_end(turn: Turn, page: object, asked: Mapping[str, object]) -> OddEnd | None:
    """Say what is odd about a page that no other can be asked for after; None where the server says that it is last."""
    more = getattr(turn, "more", None)
    told = value_at(page, more) if more else None
    if told is False:
        return None
    items = items_of(page, turn.items)
    if told is True and more:
        held = "holds nothing to go on from" if items else "holds no items"
        return OddEnd(more, f"the page says that there is more, and {held}")
    match turn:
        case CursorTurn(item_id=item_id) if items:
            return OddEnd(turn.items, f"the last item has no `{item_id}` to go on from")
        case NumberTurn(pages=pages) if pages and not items:
            return _promised(pages, value_at(page, pages), turn.number_of(page, asked) - turn.first, "pages")
        case OffsetTurn(total=total) if total and not items:
            return _promised(total, value_at(page, total), turn.start_of(page, asked) - turn.first, "items")
        case NextUrlTurn(url=url) if value_at(page, url) not in (None, "", False):
            return OddEnd(url, "the address of the next page is no text")
        case _:
            return None


def tell_odd_end(odd: OddEnd, page_class: str, watch: Watch) -> None:
    """Tell that a list ends oddly. Raises PaginationError where the client is strict."""
    place, pointer = f"{page_class}.{odd.name}", "/" + odd.name.replace(".", "/")
    tell([Finding(("incomplete-list", place, ""), pointer, odd.message)], watch)
    if watch.strict:
        raise PaginationError(f"The list may be incomplete: {odd.message}")


def mistyped_items(turn: Turn, page: object) -> bool:
    """Say whether there is something else where the list of items should be."""
    value = value_at(page, turn.items)
    return value is not None and not is_list(value)


def _promised(name: str, count: object, got: int, what: str) -> OddEnd | None:
    if not isinstance(count, int) or isinstance(count, bool) or count <= got:
        return None
    return OddEnd(name, f"{count} {what} are promised, and the list ends after {got}")

"""How a list may end although its server doesn't say so; such an end is told, as any other drift is.

{data: [{x: 1}]}                    ->   "the last item has no `id` to go on from"
{runs: [], total: 83}, offset 40    ->   "83 items are promised, and the list ends after 40"
"""

from __future__ import annotations

from collections.abc import Mapping

from .audit import Finding
from .errors import PaginationError
from .shapes import is_list
from .turns import OddEnd, Turn, items_of, value_at
from .watch import Watch, tell


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
    return turn.odd_end(page, asked)


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

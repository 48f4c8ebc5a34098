"""Pages that are asked for by the id of an item.

GET /runs?after=run_9   ->   {data: [{id: run_8}, ...], has_more: true}
"""

from __future__ import annotations

from ...ir.behaviors import CursorPagination
from ...text import SpecText
from .counts import MORE
from .evidence import Evidence, Kind

AFTER = ("after", "startingafter", "afterid")
BEFORE = ("before", "endingbefore", "beforeid")


def detect_cursor(evidence: Evidence) -> CursorPagination | str | None:
    """Cursor pagination, when the query takes a cursor and the answer lists items with ids and tells if more follow."""
    kinds = (Kind.TEXT, Kind.ANY, Kind.NUMBER)
    after, before = evidence.takes(AFTER, *kinds), evidence.takes(BEFORE, *kinds)
    if after is None or after.in_body or not evidence.reads:
        return None
    more = evidence.has(MORE, Kind.FLAG)
    if more is None:
        return "the query takes a cursor, and nothing in the answer says whether more follow"
    if not evidence.identified:
        return "the query takes a cursor, and the items have no ids"
    return CursorPagination(
        items=evidence.listing.items,
        item=evidence.listing.item,
        item_id=SpecText("id"),
        after=after.name,
        before=before.name if before else None,
        more=more.steps,
        reasons=(
            "the query takes a cursor",
            "the answer lists items that have an id",
            "the answer says whether more follow",
        ),
    )

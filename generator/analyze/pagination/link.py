"""Pages whose address stands in the header `Link` of the answer before.

GET /runs?page=1   ->   Link: <https://api.example.com/runs?page=2>; rel="next"
"""

from __future__ import annotations

from ...ir.behaviors import LinkPagination
from .counts import NUMBERS, OFFSETS, SIZES
from .evidence import Evidence, Kind
from .token import TAKES


def detect_link(evidence: Evidence) -> LinkPagination | str | None:
    """The header `Link`, when the answer declares it and has a list, and the request speaks of pages as well."""
    if not evidence.linked or not evidence.reads:
        return None
    if evidence.takes((*NUMBERS, *OFFSETS, *TAKES, *SIZES), Kind.NUMBER, Kind.TEXT, Kind.ANY) is None:
        return "the answer has the header Link, and nothing in the request speaks of pages"
    return LinkPagination(
        items=evidence.listing.items,
        item=evidence.listing.item,
        reasons=("the answer has a list and the header Link", "the request takes what asks for a page"),
    )

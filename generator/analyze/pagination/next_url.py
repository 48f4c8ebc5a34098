"""Pages whose address stands in the answer before.

GET /runs   ->   {results: [...], next: "https://api.example.com/runs?page=2"}
"""

from __future__ import annotations

from ...encode import show
from ...ir.behaviors import NextUrlPagination
from .evidence import Evidence, Kind
from .token import is_url

_URLS = (
    "nexturl", "nextpageurl", "nextlink", "nextpageuri", "nextpagelink", "nexthref", "odatanextlink", "next",
    "nextpage", "nexturi",
)  # fmt: skip


def detect_next_url(evidence: Evidence) -> NextUrlPagination | str | None:
    """Addresses of the next page, when the answer has a list and beside it a text that is one."""
    if not evidence.reads:
        return None
    texts = (member for member in evidence.members if member.kind is Kind.TEXT)
    named = [text for text in texts if text.word in _URLS or (text.home, text.word) == ("next", "href")]
    url = next(filter(is_url, named), None)
    if url is None:
        return f"{show(named[0].steps[-1])} may be a token or an address" if named else None
    return NextUrlPagination(
        items=evidence.listing.items,
        item=evidence.listing.item,
        url=url.steps,
        reasons=(f"the answer has a list, and the address of the next page in {'.'.join(map(show, url.steps))}",),
    )

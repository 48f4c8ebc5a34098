"""Pages that have numbers.

GET /runs?page=2&per_page=50   ->   {items: [...], total_pages: 5}
"""

from __future__ import annotations

import re

from ...encode import show
from ...ir.behaviors import NumberPagination
from .counts import NUMBERS, SIZES, counts_of, first_of, told
from .evidence import Evidence, Kind
from .token import TAKES as TOKENS

_ALL = re.compile(r"(?i)\b(?:without|no|disables?) pagina")


def detect_number(evidence: Evidence) -> NumberPagination | str | None:
    """Page numbers, when the request takes one and either a page's size or what the answer tells says so too."""
    taken = evidence.takes(NUMBERS, Kind.NUMBER) or evidence.takes(NUMBERS, Kind.TEXT, Kind.ANY)
    if taken is None:
        return _why_not(evidence)
    token = evidence.takes(tuple(word for word in TOKENS if word.endswith("token")), Kind.TEXT)
    if token is not None:
        return f"the request takes the number {show(taken.name)} only along with the token {show(token.name)}"
    size, counts = evidence.takes(SIZES, taken.kind), counts_of(evidence, taken, (*NUMBERS, "number"))
    if taken.kind is not Kind.NUMBER and not (size and (counts.pages or counts.total)):
        return _why_not(evidence)
    if size is None and not told(counts):
        return f"the request takes a number, {show(taken.name)}, and nothing else speaks of pages"
    if taken.description is not None and taken.description.find(_ALL):
        return f"the request gives everything where it leaves out {show(taken.name)}"
    if not evidence.reads and (evidence.operation.method != "post" or size is None or not told(counts)):
        return "the request may change something"
    return NumberPagination(
        items=evidence.listing.items,
        item=evidence.listing.item,
        parameter=taken.name,
        first=first_of(taken, 0 if taken.word == "pageindex" else 1),
        counts=counts,
        in_body=taken.in_body,
        reasons=(
            f"the {'body' if taken.in_body else 'query'} takes the number of a page, {show(taken.name)}",
            *((f"and the size of a page, {show(size.name)}",) if size else ()),
            "the answer has a list" + (", and tells how far it goes" if told(counts) else ""),
        ),
    )


def _why_not(evidence: Evidence) -> str | None:
    taken = evidence.takes(NUMBERS, Kind.TEXT, Kind.ANY, Kind.OTHER, Kind.FLAG)
    return f"what the request takes as {show(taken.name)} is no number" if taken else None

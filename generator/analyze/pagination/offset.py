"""Pages that begin with the item of a number.

GET /runs?offset=20&limit=20   ->   {items: [...], total: 83}
"""

from __future__ import annotations

import re

from ...encode import show
from ...ir.behaviors import OffsetPagination
from .counts import OFFSETS, SIZES, counts_of, first_of, told
from .evidence import Evidence, Kind

UNSURE = ("start", "from", "sysparmoffset", "first", "startfrom")
"""Words that mean a time or an id as often; beside the size of a page, and if something else says so, an offset."""

_ENDS = ("end", "to", "until", "endindex", "endrow", "last")
_SPOKEN = re.compile(r"(?i)offset|paginat|paging|skip")


def detect_offset(evidence: Evidence) -> OffsetPagination | str | None:
    """Offsets, when the request takes one and either a page's size or what the answer tells says so too."""
    size = evidence.takes(SIZES, Kind.NUMBER)
    taken = evidence.takes(OFFSETS if size is None else (*OFFSETS, *UNSURE), Kind.NUMBER)
    if taken is None:
        return _why_not(evidence)
    counts = counts_of(evidence, taken)
    if size is None and not told(counts):
        return f"the request takes a number, {show(taken.name)}, and nothing else speaks of pages"
    starts = taken.word.startswith("start") or taken.word in UNSURE
    if starts and any(other.word in _ENDS for other in evidence.taken):
        return f"the request takes where to end beside {show(taken.name)}"
    spoken = taken.description is not None and taken.description.find(_SPOKEN)
    if taken.word in UNSURE and not told(counts) and not spoken:
        return f"what the request takes as {show(taken.name)} may be a time"
    if not evidence.reads and (evidence.operation.method != "post" or size is None or not told(counts)):
        return "the request may change something"
    return OffsetPagination(
        items=evidence.listing.items,
        item=evidence.listing.item,
        parameter=taken.name,
        first=first_of(taken, 0),
        counts=counts,
        in_body=taken.in_body,
        reasons=(
            f"the {'body' if taken.in_body else 'query'} takes the number of an item, {show(taken.name)}",
            *((f"and the size of a page, {show(size.name)}",) if size else ()),
            "the answer has a list" + (", and tells how far it goes" if told(counts) else ""),
        ),
    )


def _why_not(evidence: Evidence) -> str | None:
    taken = evidence.takes(OFFSETS, Kind.TEXT, Kind.ANY, Kind.OTHER)
    return f"what the request takes as {show(taken.name)} is no number" if taken else None

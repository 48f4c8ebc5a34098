"""What does an answer tell of how far its list goes?"""

from __future__ import annotations

import re

from ...encode import plain
from ...ir.behaviors import Counts, Steps
from .evidence import Evidence, Kind, Member, Taken

NUMBERS = ("page", "pagenumber", "pagenum", "pageno", "currentpage", "pageindex", "pagenr")
"""What takes the number of a page."""

OFFSETS = ("offset", "skip", "startindex", "startat", "pageoffset", "firstresult", "startrow", "startposition")
"""What takes the number of an item that a page begins with."""

SIZES = (
    "limit", "perpage", "pagesize", "size", "count", "pagelimit", "maxresults", "itemsperpage", "resultsperpage",
    "rows", "take", "top", "max", "numresults", "resultcount", "maxitems", "pagecount", "maxrecords", "maxpagesize",
    "maxcount", "sysparmlimit", "results", "amount", "number", "num",
)  # fmt: skip
"""What says how many items a page has."""

MORE = (
    "hasmore", "more", "hasnext", "hasnextpage", "hasmoreitems", "hasmoreresults", "moreavailable", "ismore",
    "morepages", "istruncated", "moreresults", "nextpageexists",
)  # fmt: skip
TOTAL = (
    "total", "totalcount", "totalitems", "totalresults", "totalrecords", "totalelements", "totalhits", "totalrows",
    "totalentries", "totalsize", "numfound", "totalnumber", "recordcount", "totalitemcount", "totalobjects",
    "totalfilteredcount", "totalmatches", "itemstotal", "totalrecordcount",
)  # fmt: skip
PAGES = ("totalpages", "pagecount", "pages", "numpages", "lastpage", "totalpagecount", "numberofpages", "pagestotal")
_SIZE = ("perpage", "pagesize", "itemsperpage", "pagelimit", "limit", "maxresults", "pagelen")
_FOLLOWING = (
    "next", "nexturl", "nextpageurl", "nextlink", "nextpageuri", "nextpagelink", "nexthref", "nextpage",
    "nextpagenumber", "odatanextlink",
)  # fmt: skip
_BASES = tuple(
    re.compile(rf"(?i)\b{base}[- ](?:based|index)|(?:start|begin)\w*\s+(?:at|from|with)\s+{base}\b")
    for base in ("(?:0|zero)", "(?:1|one)")
)
"""How a text says that something is counted from 0, and from 1."""


def counts_of(evidence: Evidence, taken: Taken, pages: tuple[str, ...] = ()) -> Counts:
    """What an answer tells; `pages` are the words for the number of the page itself, beside the parameter's own."""
    numbers, texts = (Kind.NUMBER,), (Kind.TEXT, Kind.ANY, Kind.NUMBER)
    linked = (member for member in evidence.members if (member.home, member.word) == ("next", "href"))
    following = evidence.has(_FOLLOWING, *texts) or next(linked, None)
    return Counts(
        total=_steps(evidence.has(TOTAL, *numbers)),
        pages=_steps(evidence.has(PAGES, *numbers)) if pages else None,
        size=_steps(evidence.has(_SIZE, *numbers)),
        number=_steps(evidence.has((taken.word, *pages), *numbers)),
        more=_steps(evidence.has(MORE, Kind.FLAG)),
        following=_steps(following),
    )


def told(counts: Counts) -> bool:
    """Whether an answer tells where its list ends."""
    return any((counts.total, counts.pages, counts.more, counts.following))


def first_of(taken: Taken, usual: int) -> int:
    """The number that the count begins with: 0 or 1, as the default, the text or the least value has it."""
    stated = plain(taken.default.value) if taken.default else None
    if isinstance(stated, (int, float)) and stated in (0, 1):
        return int(stated)
    for base, spoken in enumerate(_BASES):
        if taken.description is not None and taken.description.find(spoken):
            return base
    least = taken.limits.minimum if taken.limits else None
    return int(least) if least in (0, 1) and least is not None else usual


def _steps(member: Member | None) -> Steps | None:
    return member.steps if member else None

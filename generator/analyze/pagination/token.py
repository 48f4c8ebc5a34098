"""Pages that are asked for by a token of the answer.

GET /files?page_token=abc   ->   {files: [...], next_page_token: def}
GET /files?after=abc        ->   {results: [...], paging: {next: {after: def}}}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...encode import show
from ...ir.behaviors import TokenPagination
from ...text import SpecText
from .counts import MORE, NUMBERS, OFFSETS, PAGES, SIZES, TOTAL
from .evidence import Evidence, Kind, Member, Taken, squeezed

TAKES = (
    "cursor", "pagetoken", "nextpagetoken", "nexttoken", "nextcursor", "paginationtoken", "continuationtoken",
    "continuation", "continue", "startingafter", "startafter", "after", "pageafter", "aftercursor", "marker",
    "bookmark", "startcursor", "endcursor", "pagecursor", "pagekey", "pagestate", "scrollid", "startkey",
    "exclusivestartkey", "lastevaluatedkey", "nextrecordid", "streamposition", "next", "nextpage", "nextpagekey",
)  # fmt: skip
"""What takes a token, whatever the answer calls it."""

GIVES = (
    "nextcursor", "nextpagetoken", "nexttoken", "nextpagecursor", "nextmarker", "nextpagekey", "nextpagestate",
    "nextkey", "nextstartkey", "nextcontinuationtoken", "continuationtoken", "continuation", "continue", "nextbookmark",
    "endcursor", "nextstartingafter", "lastevaluatedkey", "paginationtoken", "nextstreamposition", "nextpageid",
    "nextrecordid", "scrollid", "nextpage", "nextid", "next",
)  # fmt: skip
"""What holds the token of the next page, whatever takes it."""

_PLAIN = frozenset({"after", "page", "pageafter", "next", "offset", "start", "marker", "nextpage"})
"""What in an answer may as well speak of the page that it is."""

_HOMES = frozenset({"next", "nextpage", "cursors", "cursor", "paging", "pagination", "page", "pageinfo"})
_URL = re.compile(r"(?i)https?:/.*|/.*")
_SPOKEN_URL = re.compile(r"\b(URL|URI|url|uri|[Ll]ink|[Hh]yperlink|href)\b")


def detect_token(evidence: Evidence) -> TokenPagination | str | None:
    """Token pagination, when the answer holds what a parameter of the request takes."""
    if not evidence.reads and evidence.operation.method != "post":
        return None
    pair = next(_pairs(evidence), None)
    if pair is None:
        return _why_not(evidence)
    taken, token = pair
    number = evidence.takes((*NUMBERS, *OFFSETS), Kind.NUMBER)
    if number is not None and number is not taken and evidence.has((*PAGES, *TOTAL), Kind.NUMBER):
        return f"the request takes the token {show(taken.name)}, and the number {show(number.name)} as well"
    more = evidence.has(MORE, Kind.FLAG)
    steps = ".".join(show(step) for step in token.steps)
    return TokenPagination(
        items=evidence.listing.items,
        item=evidence.listing.item,
        parameter=taken.name,
        token=token.steps,
        more=more.steps if more else None,
        in_body=taken.in_body,
        reasons=(
            f"the {'body' if taken.in_body else 'query'} takes a token, {show(taken.name)}",
            f"the answer has a list, and the token of the next page in {steps}",
        ),
    )


def is_url(member: Member) -> bool:
    """Whether a text is the address of a page: told by its format, its name, its examples or its description."""
    field = member.field
    shown = [value for value in field.examples if isinstance(value, SpecText)]
    if shown:
        return all(value.matches(_URL) for value in shown)
    formatted = member.format is not None and (member.format.starts("ur") or member.format.starts("iri"))
    linked = any(squeezed(step) in ("links", "link") for step in member.steps[:-1])
    named = linked or re.search(r"ur[il]$|link$|href$", member.word)
    described = field.description is not None and bool(field.description.find(_SPOKEN_URL))
    return bool(formatted or named or described)


def _pairs(evidence: Evidence) -> Iterator[tuple[Taken, Member]]:
    """What is taken with what is given, the surest pair first."""
    simple = (Kind.TEXT, Kind.NUMBER, Kind.ANY)
    taken = [t for t in evidence.taken if t.kind in simple]
    given = [m for m in evidence.members if m.kind in simple and not is_url(m)]
    yield from ((t, m) for t in taken for m in given if m.word == f"next{t.word}")
    inside = [m for m in given if m.home in ("next", "nextpage") and m.word not in SIZES]
    yield from ((t, m) for t in taken for m in inside if m.word == t.word)
    known = [t for word in TAKES for t in taken if t.word == word]
    yield from ((t, m) for t in known for m in given if t.word in (m.word, m.home + m.word) and m.word not in _PLAIN)
    alike = [(t, m) for t in known for m in given if t.kind is m.kind or Kind.ANY in (t.kind, m.kind)]
    yield from ((t, m) for t, m in alike if m.word in ("after", "next") and m.home in _HOMES)
    yield from ((t, m) for word in GIVES for t, m in alike if m.word == word)


def _why_not(evidence: Evidence) -> str | None:
    taken = evidence.takes(TAKES, Kind.TEXT, Kind.ANY)
    return f"the request takes {show(taken.name)}, and the answer holds no token for it" if taken else None

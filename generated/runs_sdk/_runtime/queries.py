"""Query parameters become a query string.

    {"limit": 20, "include[]": ["a", "b"], "filter": {"status": "done"}, "after": omit}
        ->  limit=20&include%5B%5D=a&include%5B%5D=b&filter%5Bstatus%5D=done

A list repeats its key, a mapping nests in brackets. Other styles of OpenAPI are told by wrappers: `comma([1, 2])`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote

from .shapes import is_mapping
from .styles import Quote, Styled, json_text, pairs_of, scalar_text
from .values import Omit, omit

# What a query may hold without meaning anything else there: no `&`, `#` or `+`, and no brackets (RFC 3986, 3.4).
_RESERVED_SAFE = ":/?@!$'()*,;="
_TRIPLE = re.compile(r"(%[0-9A-Fa-f]{2})")


def encode_query(values: Mapping[str, object], *, bracketed: bool = False) -> str:
    """Encode the values; None and `omit` are left out, the empty text is kept.

    The names of lists end in brackets if `bracketed`, once.
    """
    listed = "[]" if bracketed else ""
    pairs = (
        pair
        for name, value in values.items()
        if value is not None and value is not omit
        for pair in pairs_of(name, value, _quote_of(value), listed="" if name[-2:] == "[]" else listed)
    )
    return "&".join(f"{name}={text}" for name, text in pairs)


def encode_querystring(value: object) -> str:
    """Encode what makes up a query as a whole: the members of an object, else a text."""
    if value is None or isinstance(value, Omit):
        return ""
    if isinstance(value, Styled):
        return quoted(json_text(value.value)) if value.style == "json" else encode_query({"": value})
    return encode_query(value) if is_mapping(value) else quoted(scalar_text(value))


def quoted(text: str) -> str:
    """Encode every character that isn't unreserved."""
    return quote(text, safe="", errors="surrogateescape")


def reserved(text: str) -> str:
    """Encode what can't stand in a query; percent-encoded triples stay as they are."""
    pieces = _TRIPLE.split(text)
    return "".join(piece if at % 2 else quote(piece, safe=_RESERVED_SAFE) for at, piece in enumerate(pieces))


def _quote_of(value: object) -> Quote:
    return reserved if isinstance(value, Styled) and value.reserved else quoted

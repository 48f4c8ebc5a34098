"""Layers of headers become the headers of one request.

    defaults {"Accept": "application/json"}, call {"accept": "text/csv"}, caller {"X-Trace": omit}
        ->  accept: text/csv

Names are compared without case, a later layer wins, `omit` takes a header away.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias
from urllib.parse import quote

from .queries import scalar_text
from .shapes import is_collection
from .values import Omit

HeaderLayer: TypeAlias = dict[str, tuple[bytes, bytes] | None]
"""Lower-case name to name and value as they are sent; None takes the header away."""

_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_FORBIDDEN = re.compile(r"[\0\r\n]")
# RFC 6265 keeps these out of cookie values; a `;` would start a cookie of its own.
_COOKIE_SAFE = "!#$&'()*+-./:<=>?@[]^_`{|}~"


def header_layer(headers: Mapping[str, object] | None) -> HeaderLayer:
    """Check and encode headers; None as a value means that the header isn't sent by this layer.

    Raises ValueError for a name or value that could break out of its line.
    """
    layer: HeaderLayer = {}
    if headers:
        for name, value in headers.items():
            if isinstance(value, Omit):
                layer[name.lower()] = None
            elif value is not None:
                layer[name.lower()] = encode_header(name, value)
    return layer


def encode_header(name: str, value: object) -> tuple[bytes, bytes]:
    """Check and encode one header."""
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} is no header name")
    text = value if type(value) is str else _text(value)
    if _FORBIDDEN.search(text):
        # The value stays out of the message: it may be a credential.
        raise ValueError(f"The value of the header {name!r} contains a line break or NUL")
    try:
        return name.encode("ascii"), text.encode("latin-1")
    except UnicodeEncodeError:
        raise ValueError(f"The value of the header {name!r} has characters that headers can't carry") from None


def merge_headers(*layers: HeaderLayer) -> HeaderLayer:
    """Lay the layers over one another."""
    merged: HeaderLayer = {}
    for layer in layers:
        merged.update(layer)
    return merged


def cookie_header(cookies: Mapping[str, object]) -> str:
    """Write cookies as the value of a `Cookie` header; values are percent-encoded where they need it."""
    pairs: list[str] = []
    for name, value in cookies.items():
        if value is None or isinstance(value, Omit):
            continue
        if not _NAME.fullmatch(name):
            raise ValueError(f"{name!r} is no cookie name")
        pairs.append(f"{name}={quote(scalar_text(value), safe=_COOKIE_SAFE)}")
    return "; ".join(pairs)


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("latin-1")
    return ",".join(map(scalar_text, value)) if is_collection(value) else scalar_text(value)

"""Layers of headers become the headers of one request.

    defaults {"Accept": "application/json"}, call {"accept": "text/csv"}, caller {"X-Trace": omit}
        ->  accept: text/csv

Names are compared without case, a later layer wins, `omit` takes a header away.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import mktime_tz, parsedate_tz
from typing import Any, TypeAlias, get_args, get_origin
from urllib.parse import quote

from .styles import Styled, items_of, json_text, members_of, pairs_of, texts_of
from .values import Omit

HeaderLayer: TypeAlias = dict[str, tuple[bytes, bytes] | None]
"""Lower-case name to name and value as they are sent; None takes the header away."""

_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_FORBIDDEN = re.compile(r"[\0\r\n]")
# RFC 6265 keeps these out of cookie values; a `;` would start a cookie of its own.
_COOKIE_SAFE = "!#$&'()*+-./:<=>?@[]^_`{|}~"
_COOKIE_TEXT = re.compile(r"[!#-+\--:<-\[\]-~]*")


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
    return "; ".join(text for name, value in cookies.items() if (text := _cookies(name, value)))


def read_header(text: str, form: Any) -> Any:
    """Read a header's text as the type; a list has commas, a moment the form of HTTP or of ISO 8601.

    Raises ValueError where it isn't of the type.
    """
    if get_origin(form) is list:
        (item,) = get_args(form)
        return [read_header(part.strip(), item) for part in text.split(",") if part.strip()]
    if form is datetime and (moment := parsedate_tz(text)) is not None and text[:1].isalpha():
        return datetime.fromtimestamp(mktime_tz(moment), UTC)
    if form is str:
        return text
    import pydantic

    return pydantic.TypeAdapter[Any](form).validate_strings(text)


def _cookies(name: str, value: object) -> str:
    """Write what stands for one cookie parameter; a list or an object may be several pairs."""
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} is no cookie name")
    if isinstance(value, Styled) and value.style == "cookie":
        # As separate cookies, and as they are: whoever chooses this style escapes what needs it.
        styled, quote_text, separator = replace(value, style="spread" if value.explode else "joined"), _unescaped, "; "
    else:
        styled = value if isinstance(value, Styled) else Styled(value, "spread")
        quote_text, separator = _escaped_part if _has_parts(styled.value) else _escaped, "&"
    return separator.join(f"{key}={text}" for key, text in pairs_of(name, styled, quote_text))


def _has_parts(value: object) -> bool:
    return members_of(value) is not None or items_of(value) is not None


def _escaped(text: str) -> str:
    return quote(text, safe=_COOKIE_SAFE)


def _escaped_part(text: str) -> str:
    return quote(text, safe="")


def _unescaped(text: str) -> str:
    if not _COOKIE_TEXT.fullmatch(text):
        # The value stays out of the message: it may be a credential.
        raise ValueError("A cookie's name or value has characters that cookies can't carry unescaped")
    return text


def _text(value: object) -> str:
    match value:
        case bytes():
            return value.decode("latin-1")
        case Styled(inner, "json"):
            return json_text(inner, ascii_only=True)
        case Styled(inner, _, explode):
            return ",".join(texts_of(inner, str, explode=explode))
        case _:
            return ",".join(texts_of(value, str))

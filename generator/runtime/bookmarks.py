"""A place in a list as a text to be kept, and read back when the list is asked for again.

PageInfo(params={after: run_8})   ->   "eyJwYXJhbXMiOnsiYWZ0ZXIiOiJydW5fOCJ9fQ"

It says what is asked differently for the next page, and nothing of the call, its headers or its credentials: whoever
goes on makes the same call, with `resume_from`.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping

import httpx2

from .redirects import same_origin
from .shapes import is_list, is_mapping
from .turns import PageInfo
from .values import Omit, omit


def bookmark_of(info: PageInfo) -> str:
    """Write down what to ask for a page."""
    kept: dict[str, object] = {"params": _given(info.params), "body": dict(info.body), "url": info.url}
    kept["drop"] = [name for name, value in info.params.items() if isinstance(value, Omit)]
    text = json.dumps({name: value for name, value in kept.items() if value}, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read_bookmark(text: str) -> PageInfo:
    """Read what `bookmark_of` has written. Raises ValueError for any other text."""
    try:
        kept = json.loads(base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True))
    except (ValueError, RecursionError) as error:
        raise ValueError(_REFUSED) from error
    if not is_mapping(kept) or not kept:
        raise ValueError(_REFUSED)
    params, body, url, dropped = (kept.get(name, {}) for name in ("params", "body", "url", "drop"))
    if not (is_mapping(params) and is_mapping(body) and isinstance(url or "", str) and is_list(dropped or [])):
        raise ValueError(_REFUSED)
    return PageInfo({**params, **dict.fromkeys(map(str, dropped), omit)}, url or None, body)


def from_origin(url: httpx2.URL, base: httpx2.URL) -> str:
    """Give the URL without the origin where that is the base's; a bookmark may be read by a client of another one."""
    return url.raw_path.decode("ascii") if same_origin(url, base) else str(url)


_REFUSED = "This is no bookmark of a page: `page.bookmark()` gives one"


def _given(params: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in params.items() if not isinstance(value, Omit)}

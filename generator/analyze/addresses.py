"""Is a text an address that requests can go to? A relative one may be.

https://api.example.com/v1  ->  no objection        ftp://example.com  ->  "it isn't of http or https"
"""

from __future__ import annotations

import re

from ..text import SpecText

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:.*", re.DOTALL)
_HTTP = re.compile(r"https?://[^/?#]+.*", re.DOTALL | re.IGNORECASE)
_USER = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*@.*", re.DOTALL)
_PLAIN = re.compile(r"[!$-;=?-\[\]_a-z~]+")


def objection_to(address: SpecText) -> str:
    """What speaks against an address, in words; empty where nothing does."""
    if not address.matches(_PLAIN):
        return "it has characters that no address has"
    if address.matches(_USER):
        return "it holds credentials"
    return "it isn't of http or https" if address.matches(_SCHEME) and not address.matches(_HTTP) else ""

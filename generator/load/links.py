"""Links of descriptions that lead somewhere on their publisher's site become whole addresses.

"See [errors](/docs/errors)." under https://example.com   ->   "See [errors](https://example.com/docs/errors)."
"""

from __future__ import annotations

import re
from urllib.parse import urljoin

from .document import SpecDocument
from .tree import RawObject

_CODE = re.compile(r"(?ms)(^ *(?:```|~~~).*?^ *(?:```|~~~)|`[^`\n]*`)")
_LINK = re.compile(r"(\]\(\s*<?|^ {0,3}\[[^\[\]\n]{1,100}\]:\s*<?)(/(?!/)[^\s()<>]*)", re.MULTILINE)


def complete_links(document: SpecDocument, base: str) -> None:
    """Puts the site's address before links that begin with a slash, in every description of the document."""
    for raw, _ in document.shapes.values():
        text = raw.get("description") if isinstance(raw, RawObject) else None
        if isinstance(text, str) and "/" in text and isinstance(raw, RawObject):
            raw["description"] = _completed(text, base)


def _completed(text: str, base: str) -> str:
    """The text with its links completed; what stands in code is no link."""
    parts = _CODE.split(text)
    parts[::2] = [_LINK.sub(lambda match: f"{match[1]}{urljoin(base, match[2])}", part) for part in parts[::2]]
    return "".join(parts)

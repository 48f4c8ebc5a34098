"""Which links of a description lead nowhere once it is read on another page?

[errors](/docs/errors)   ->   the link to /docs/errors is relative
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..encode import data, show
from ..load.node import Node
from ..text import SpecText
from .facts import Finding

_LINK = re.compile(r"\[[^\[\]\n]{0,300}\]\(\s*<?([^\s()<>]{1,500})>?(?:\s+[\"'(][^\n]{0,200}?[\"')])?\s*\)")
_ANCHOR = re.compile(r"<a\s[^<>]{0,200}?href\s*=\s*[\"']([^\"'<>]{1,500})[\"']", re.IGNORECASE)
_IMAGE = re.compile(r"<img\s[^<>]{0,200}?src\s*=\s*[\"']([^\"'<>]{1,500})[\"']", re.IGNORECASE)
_DEFINED = re.compile(r"^ {0,3}\[[^\[\]\n]{1,100}\]:\s*<?(\S{1,500}?)>?\s*$", re.MULTILINE)
_ABSOLUTE = re.compile(r"(?i)[a-z][a-z0-9+.-]*:|//|\{\{|\$\{")
_FENCED = re.compile(r"(?ms)^ *(```|~~~).*?^ *\1|`[^`\n]*`")


def relative_links(node: Node) -> Iterator[Finding]:
    """The relative links of a part's description."""
    stated = node.get("description")
    text = stated.text() if stated else None
    if stated is None or text is None or not ("](" in text or "<" in text or "]:" in text):
        return
    prose = SpecText(_FENCED.sub("", data(text)))
    found = (address for pattern in (_LINK, _ANCHOR, _IMAGE, _DEFINED) for address in prose.find(pattern))
    for address in dict.fromkeys(found):
        # What has none of these may as well be an index and an argument: `items[0](x)`.
        if not _ABSOLUTE.match(data(address)) and any(mark in address for mark in "/#."):
            yield Finding("link-relative", f"the link to {show(address)} is relative", stated.location)

"""What does a browser let a page send? Any method but those that trace, no cookie, and no header that is its own.

Host: example.com   ─►   no          X-Kind: a   ─►   yes
"""

from __future__ import annotations

import re

from ...encode import data
from ...ir.api import Operation, ParameterPlace
from ...text import SpecText
from .entries import enterable
from .forms import Slot

_TOKEN = re.compile(r"[A-Za-z0-9!#%&'*+.^_|~-]+")
_METHODS = re.compile(r"(?!(?i:connect|trace|track)$)[A-Za-z]+")
_OWN_HEADERS = re.compile(
    r"(?i)(?:proxy-|sec-).*|accept-(?:charset|encoding)|access-control-.*|connection|content-length|cookie2?|date|dnt"
    r"|expect|host|keep-alive|origin|referer|te|trailer|transfer-encoding|upgrade|via|set-cookie"
)
"""Headers that only the browser sets."""


def is_sendable(operation: Operation) -> bool:
    """Whether a page can send the request of an operation: its method, to its path."""
    path = data(operation.path)
    return operation.method.matches(_METHODS) and path.startswith("/") and enterable(path) == path


def is_settable(name: SpecText, place: ParameterPlace | Slot) -> bool:
    """Whether a page can set what is called so there."""
    if place in (ParameterPlace.HEADER, Slot.HEADER):
        return name.matches(_TOKEN) and not name.matches(_OWN_HEADERS)
    return place is not ParameterPlace.COOKIE and enterable(data(name)) == data(name)

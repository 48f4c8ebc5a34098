"""Which headers go with every request? OpenAPI has no word for them, so the spec says it in an extension.

x-oarlock-default-headers: {OpenAI-Beta: assistants=v2}   ->   (("OpenAI-Beta", "assistants=v2"),)
"""

from __future__ import annotations

from ..load.node import Kind
from ..text import SpecText
from .reading import Reading


def read_default_headers(reading: Reading) -> tuple[tuple[SpecText, SpecText], ...]:
    """The headers of every request, in the order of the spec."""
    stated = reading.document.root.get("x-oarlock-default-headers")
    if stated is None or stated.kind is not Kind.OBJECT:
        return ()
    return tuple((name, value) for name, node in stated.members() if (value := node.text()) is not None)

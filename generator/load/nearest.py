"""What the author of a reference that leads nowhere may have meant."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from ..encode import show
from ..text import SpecText
from .tree import Raw, RawObject

MAX_NAMES = 3000


def nearest_name(root: Raw, steps: Sequence[str]) -> str:
    """A hint with the nearest name that exists where `steps` first go astray; empty where none is near."""
    raw = root
    for step in steps:
        if not isinstance(raw, RawObject):
            return ""
        if step not in raw:
            near = get_close_matches(step[:100], list(raw)[:MAX_NAMES], n=1)
            return f"did you mean '{show(SpecText(near[0]))}'?" if near else ""
        raw = raw[step]
    return ""

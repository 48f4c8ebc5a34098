"""Types of `UserChange`."""

from __future__ import annotations

from typing import TypedDict

from .._runtime.sequences import SequenceNotStr


class UserChangeParam(TypedDict, total=False):
    name: str
    tags: SequenceNotStr[str]
    """Default: []."""

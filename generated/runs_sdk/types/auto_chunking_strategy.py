"""Types of `AutoChunkingStrategy`."""

from __future__ import annotations

from typing import Literal, Required, TypedDict


class AutoChunkingStrategyParam(TypedDict, total=False):
    """Leaves the choice to the server, which currently makes chunks of 800 tokens that overlap by
    400.
    """

    type: Required[Literal["auto"]]
    """Selects automatic chunking."""

"""Types of `StaticChunkingStrategy`."""

from __future__ import annotations

from typing import Literal, Required, TypedDict


class StaticChunkingStrategyParam(TypedDict, total=False):
    """Makes chunks of a fixed size."""

    type: Required[Literal["static"]]
    """Selects chunks of a fixed size."""

    static: Required[StaticChunkingStrategyStaticParam]
    """The measurements of a chunk."""


class StaticChunkingStrategyStaticParam(TypedDict, total=False):
    """The measurements of a chunk."""

    max_chunk_size_tokens: Required[int]
    """The most tokens that a chunk may hold. Automatic chunking uses 800.

    From 100 to 4096.
    """

    chunk_overlap_tokens: Required[int]
    """How many tokens two neighboring chunks share, at most half of `max_chunk_size_tokens`.
    Automatic chunking uses 400.
    """

"""Types of `ChunkingStrategy`."""

from __future__ import annotations

from typing import TypeAlias

from .auto_chunking_strategy import AutoChunkingStrategyParam
from .static_chunking_strategy import StaticChunkingStrategyParam

ChunkingStrategyParam: TypeAlias = AutoChunkingStrategyParam | StaticChunkingStrategyParam
"""How files are cut into chunks before they are indexed."""

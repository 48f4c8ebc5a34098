"""Types of `FileSearchRanker`."""

from __future__ import annotations

from typing import Literal, TypeAlias

FileSearchRanker: TypeAlias = Literal["auto", "default_2024_08_21"] | str
"""The algorithm that scores the results of a file search."""

FileSearchRankerParam: TypeAlias = Literal["auto", "default_2024_08_21"]
"""The algorithm that scores the results of a file search."""

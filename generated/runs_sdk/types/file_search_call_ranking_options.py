"""Types of `FileSearchCallRankingOptions`."""

from __future__ import annotations

from .._runtime.models import BaseModel
from .file_search_ranker import FileSearchRanker


class FileSearchCallRankingOptions(BaseModel):
    """How the results of a file search were ranked and filtered."""

    ranker: FileSearchRanker
    """The ranker that was used."""

    score_threshold: float
    """The score that a result needed in order to be kept.

    From 0 to 1.
    """

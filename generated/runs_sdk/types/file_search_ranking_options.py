"""Types of `FileSearchRankingOptions`."""

from __future__ import annotations

from typing import Required, TypedDict

from .._runtime.models import BaseModel
from .file_search_ranker import FileSearchRanker, FileSearchRankerParam


class FileSearchRankingOptions(BaseModel):
    """How the results of a file search should be ranked and filtered."""

    ranker: FileSearchRanker | None = None
    """The ranker to use. The default is `auto`."""

    score_threshold: float
    """The score that a result needs in order to be kept.

    From 0 to 1.
    """


class FileSearchRankingOptionsParam(TypedDict, total=False):
    """How the results of a file search should be ranked and filtered."""

    ranker: FileSearchRankerParam
    """The ranker to use. The default is `auto`."""

    score_threshold: Required[float]
    """The score that a result needs in order to be kept.

    From 0 to 1.
    """

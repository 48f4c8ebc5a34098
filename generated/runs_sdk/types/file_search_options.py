"""Types of `FileSearchOptions`."""

from __future__ import annotations

from typing import TypedDict

from .._runtime.models import BaseModel
from .file_search_ranking_options import FileSearchRankingOptions, FileSearchRankingOptionsParam


class FileSearchOptions(BaseModel):
    """Settings of the file search tool."""

    max_num_results: int | None = None
    """The most results that a search may return. The default is 20 for `gpt-4*` models and 5 for
    `gpt-3.5-turbo`.

    From 1 to 50.
    """

    ranking_options: FileSearchRankingOptions | None = None
    """How to rank the results. By default they are ranked by `auto` and none is dropped for its
    score.
    """


class FileSearchOptionsParam(TypedDict, total=False):
    """Settings of the file search tool."""

    max_num_results: int
    """The most results that a search may return. The default is 20 for `gpt-4*` models and 5 for
    `gpt-3.5-turbo`.

    From 1 to 50.
    """

    ranking_options: FileSearchRankingOptionsParam
    """How to rank the results. By default they are ranked by `auto` and none is dropped for its
    score.
    """

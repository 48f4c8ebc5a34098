"""Types of `FileSearchResources`."""

from __future__ import annotations

from typing import TypedDict

from .._runtime.models import BaseModel
from .._runtime.sequences import SequenceNotStr


class FileSearchResources(BaseModel):
    """The vector store that file search looks in."""

    vector_store_ids: list[str] | None = None
    """The ID of the vector store. There can be only one.

    At most 1 items.
    """


class FileSearchResourcesParam(TypedDict, total=False):
    """The vector store that file search looks in."""

    vector_store_ids: SequenceNotStr[str]
    """The ID of the vector store. There can be only one.

    At most 1 items.
    """

"""Types of `CreateFileSearchResources`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from .._runtime.sequences import SequenceNotStr
from .create_vector_store import CreateVectorStoreParam


class CreateFileSearchResourcesParam(TypedDict, total=False):
    """The vector store of a new thread. Name one that exists or describe one to create, but not
    both.
    """

    vector_store_ids: SequenceNotStr[str]
    """The vector store to attach. A thread can have only one.

    At most 1 items.
    """

    vector_stores: Iterable[CreateVectorStoreParam]
    """A vector store to create and attach. A thread can have only one.

    At most 1 items.
    """

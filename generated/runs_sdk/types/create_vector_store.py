"""Types of `CreateVectorStore`."""

from __future__ import annotations

from typing import TypedDict

from .._runtime.sequences import SequenceNotStr
from .chunking_strategy import ChunkingStrategyParam
from .metadata import MetadataParam


class CreateVectorStoreParam(TypedDict, total=False):
    """A vector store to create along with a thread."""

    file_ids: SequenceNotStr[str]
    """The files to put into the store. Stores made before November 2025 stop at 10,000 files.

    At most 100000000 items.
    """

    chunking_strategy: ChunkingStrategyParam
    """How to cut the files into chunks. The default is `auto`."""

    metadata: MetadataParam | None
    """Key-value pairs to attach to the vector store."""

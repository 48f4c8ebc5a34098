"""Types of `CodeInterpreterResources`."""

from __future__ import annotations

from typing import TypedDict

from .._runtime.models import BaseModel
from .._runtime.sequences import SequenceNotStr


class CodeInterpreterResources(BaseModel):
    """The files that the code interpreter can open."""

    file_ids: list[str] | None = None
    """The IDs of up to 20 files.

    At most 20 items. Default: [].
    """


class CodeInterpreterResourcesParam(TypedDict, total=False):
    """The files that the code interpreter can open."""

    file_ids: SequenceNotStr[str]
    """The IDs of up to 20 files.

    At most 20 items. Default: [].
    """

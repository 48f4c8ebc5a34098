"""Types of `ModifyRunRequest`."""

from __future__ import annotations

from typing import TypedDict

from .metadata import MetadataParam


class ModifyRunRequestParam(TypedDict, total=False):
    """The parts of a run that can be changed."""

    metadata: MetadataParam | None
    """The key-value pairs to attach to the run."""

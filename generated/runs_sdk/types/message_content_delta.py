"""Types of `MessageContentDelta`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .image_file_delta_block import ImageFileDeltaBlock
from .image_url_delta_block import ImageURLDeltaBlock
from .refusal_delta_block import RefusalDeltaBlock
from .text_delta_block import TextDeltaBlock

MessageContentDelta: TypeAlias = Annotated[
    ImageFileDeltaBlock | TextDeltaBlock | RefusalDeltaBlock | ImageURLDeltaBlock, Field(discriminator="type")
]
"""A piece of one part of a message."""

"""Types of `MessageContent`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .image_file_content_block import ImageFileContentBlock
from .image_url_content_block import ImageURLContentBlock
from .refusal_content_block import RefusalContentBlock
from .text_content_block import TextContentBlock

MessageContent: TypeAlias = Annotated[
    ImageFileContentBlock | ImageURLContentBlock | TextContentBlock | RefusalContentBlock, Field(discriminator="type")
]
"""One part of a message that is on a thread."""

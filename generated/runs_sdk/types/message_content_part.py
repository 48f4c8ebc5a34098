"""Types of `MessageContentPart`."""

from __future__ import annotations

from typing import TypeAlias

from .image_file_content_block import ImageFileContentBlockParam
from .image_url_content_block import ImageURLContentBlockParam
from .text_content_part import TextContentPartParam

MessageContentPartParam: TypeAlias = ImageFileContentBlockParam | ImageURLContentBlockParam | TextContentPartParam
"""One part of a message that is to be created."""

"""Types of `MessageContentPart`."""

from __future__ import annotations

from typing import TypeAlias

from .image_file_content import ImageFileContentParam
from .image_url_content import ImageUrlContentParam
from .text_content_part import TextContentPartParam

MessageContentPartParam: TypeAlias = ImageFileContentParam | ImageUrlContentParam | TextContentPartParam
"""One part of a message that is to be created."""

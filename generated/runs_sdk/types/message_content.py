"""Types of `MessageContent`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .image_file_content import ImageFileContent
from .image_url_content import ImageUrlContent
from .refusal_content import RefusalContent
from .text_content import TextContent

MessageContent: TypeAlias = Annotated[
    ImageFileContent | ImageUrlContent | TextContent | RefusalContent, Field(discriminator="type")
]
"""One part of a message that is on a thread."""

"""Types of `MessageContentDelta`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .image_file_content_delta import ImageFileContentDelta
from .image_url_content_delta import ImageUrlContentDelta
from .refusal_content_delta import RefusalContentDelta
from .text_content_delta import TextContentDelta

MessageContentDelta: TypeAlias = Annotated[
    ImageFileContentDelta | TextContentDelta | RefusalContentDelta | ImageUrlContentDelta, Field(discriminator="type")
]
"""A piece of one part of a message."""

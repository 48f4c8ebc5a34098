"""Types of `MessageAttachment`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from .._runtime.models import BaseModel
from .attachment_tool import AttachmentTool, AttachmentToolParam


class MessageAttachment(BaseModel):
    """A file that goes with a message."""

    file_id: str | None = None
    """The file to attach."""

    tools: list[AttachmentTool] | None = None
    """The tools that may read the file."""


class MessageAttachmentParam(TypedDict, total=False):
    """A file that goes with a message."""

    file_id: str
    """The file to attach."""

    tools: Iterable[AttachmentToolParam]
    """The tools that may read the file."""

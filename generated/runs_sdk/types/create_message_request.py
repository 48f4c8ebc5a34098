"""Types of `CreateMessageRequest`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Required, TypedDict

from .message_attachment import MessageAttachmentParam
from .message_content_part import MessageContentPartParam
from .message_role import MessageRoleParam
from .metadata import MetadataParam


class CreateMessageRequestParam(TypedDict, total=False):
    """A message to put on a thread."""

    role: Required[MessageRoleParam]
    """Who the message is from. Use `assistant` to insert an answer into the conversation yourself."""

    content: Required[str | Iterable[MessageContentPartParam]]
    """What the message says, as plain text or as a list of text and image parts."""

    attachments: Iterable[MessageAttachmentParam] | None
    """Files that go with the message, and the tools that may read them."""

    metadata: MetadataParam | None
    """Key-value pairs to attach to the message."""

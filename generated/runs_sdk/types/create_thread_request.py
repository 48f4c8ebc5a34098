"""Types of `CreateThreadRequest`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from .create_message_request import CreateMessageRequestParam
from .create_thread_tool_resources import CreateThreadToolResourcesParam
from .metadata import MetadataParam


class CreateThreadRequestParam(TypedDict, total=False):
    """The messages and resources that a new thread starts out with."""

    messages: Iterable[CreateMessageRequestParam]
    """The messages to begin with, oldest first."""

    tool_resources: CreateThreadToolResourcesParam | None
    """Files and vector stores that tools can reach whenever they work on this thread."""

    metadata: MetadataParam | None
    """Key-value pairs to attach to the thread."""

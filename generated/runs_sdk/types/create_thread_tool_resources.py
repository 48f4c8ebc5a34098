"""Types of `CreateThreadToolResources`."""

from __future__ import annotations

from typing import TypedDict

from .code_interpreter_resources import CodeInterpreterResourcesParam
from .create_file_search_resources import CreateFileSearchResourcesParam


class CreateThreadToolResourcesParam(TypedDict, total=False):
    """The resources of a new thread, grouped by the tool that uses them."""

    code_interpreter: CodeInterpreterResourcesParam
    """What the code interpreter can reach."""

    file_search: CreateFileSearchResourcesParam
    """What file search can reach."""

"""Types of `UploadFormRequest`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Required, TypedDict

from .._runtime.uploads import FileTypes


class UploadFormRequestParam(TypedDict, total=False):
    file: Required[FileTypes]
    """The file itself."""

    more: Iterable[FileTypes]
    note: str | None
    meta: UploadFormRequestMetaParam


class UploadFormRequestMetaParam(TypedDict, total=False):
    size: int

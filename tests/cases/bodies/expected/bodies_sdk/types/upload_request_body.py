"""Types of `UploadRequestBody`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Required, TypedDict

from .._runtime import FileTypes


class UploadRequestBodyParam(TypedDict, total=False):
    file: Required[FileTypes]
    """The file itself."""

    more: Iterable[FileTypes]
    note: str | None
    meta: UploadRequestBodyMetaParam


class UploadRequestBodyMetaParam(TypedDict, total=False):
    size: int

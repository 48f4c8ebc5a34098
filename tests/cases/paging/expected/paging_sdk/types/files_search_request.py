"""Types of `FilesSearchRequest`."""

from __future__ import annotations

from typing import Required, TypedDict


class FilesSearchRequestParam(TypedDict, total=False):
    text: Required[str]
    after: str

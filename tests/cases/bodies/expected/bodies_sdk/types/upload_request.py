"""Types of `UploadRequest`."""

from __future__ import annotations

from typing import TypedDict


class UploadRequestParam(TypedDict, total=False):
    url: str

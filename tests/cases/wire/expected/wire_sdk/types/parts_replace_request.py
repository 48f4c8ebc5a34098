"""Types of `PartsReplaceRequest`."""

from __future__ import annotations

from typing import Required, TypedDict

from .._runtime.uploads import FileTypes
from .color import ColorParam


class PartsReplaceRequestParam(TypedDict, total=False):
    file: Required[FileTypes]
    tint: ColorParam
    xml: str

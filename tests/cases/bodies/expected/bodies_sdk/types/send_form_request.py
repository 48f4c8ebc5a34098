"""Types of `SendFormRequest`."""

from __future__ import annotations

from typing import Required, TypedDict

from .._runtime.sequences import SequenceNotStr


class SendFormRequestParam(TypedDict, total=False):
    name: Required[str]
    tags: SequenceNotStr[str]

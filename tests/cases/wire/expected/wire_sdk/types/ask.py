"""Types of `Ask`."""

from __future__ import annotations

from typing import Required, TypedDict


class AskParam(TypedDict, total=False):
    question: Required[str]
    stream: bool

"""Types of `ResponseFormatText`."""

from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._runtime.models import BaseModel


class ResponseFormatText(BaseModel):
    """Answers in plain text."""

    type: Literal["text"]
    """Selects plain text."""


class ResponseFormatTextParam(TypedDict, total=False):
    """Answers in plain text."""

    type: Required[Literal["text"]]
    """Selects plain text."""

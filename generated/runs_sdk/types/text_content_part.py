"""Types of `TextContentPart`."""

from __future__ import annotations

from typing import Literal, Required, TypedDict


class TextContentPartParam(TypedDict, total=False):
    """Text in a message that is to be created."""

    type: Required[Literal["text"]]
    """Marks text."""

    text: Required[str]
    """The text for the model to read."""

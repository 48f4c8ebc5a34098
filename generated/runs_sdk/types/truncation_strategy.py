"""Types of `TruncationStrategy`."""

from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._runtime.models import BaseModel


class TruncationStrategy(BaseModel):
    """How a thread is shortened so that it fits into the context of a run."""

    type: Literal["auto", "last_messages"] | str
    """With `auto`, messages from the middle of the thread are dropped until the rest fits. With
    `last_messages`, only the most recent messages are kept.
    """

    last_messages: int | None = None
    """How many recent messages to keep when `type` is `last_messages`.

    At least 1.
    """


class TruncationStrategyParam(TypedDict, total=False):
    """How a thread is shortened so that it fits into the context of a run."""

    type: Required[Literal["auto", "last_messages"]]
    """With `auto`, messages from the middle of the thread are dropped until the rest fits. With
    `last_messages`, only the most recent messages are kept.
    """

    last_messages: int | None
    """How many recent messages to keep when `type` is `last_messages`.

    At least 1.
    """

"""Types of `MessageStatus`."""

from __future__ import annotations

from typing import Literal, TypeAlias

MessageStatus: TypeAlias = Literal["in_progress", "incomplete", "completed"] | str
"""Whether a message is still being written, was cut short, or is finished."""

"""Types of `MessageRole`."""

from __future__ import annotations

from typing import Literal, TypeAlias

MessageRole: TypeAlias = Literal["user", "assistant"] | str
"""The two sides of a conversation."""

MessageRoleParam: TypeAlias = Literal["user", "assistant"]
"""The two sides of a conversation."""

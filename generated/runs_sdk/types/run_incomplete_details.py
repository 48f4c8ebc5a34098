"""Types of `RunIncompleteDetails`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel


class RunIncompleteDetails(BaseModel):
    """Why a run stopped before it was done."""

    reason: Literal["max_completion_tokens", "max_prompt_tokens"] | str | None = None
    """The token limit that the run hit."""
